/** 1 is no small step: the cube alone is off by h². Take 1e-3. */
export function symmetricGradient(a: number, b: number, c: number, h = 1): [number, number, number] {
  const da = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
  const db = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
  const dc = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
  return [da, db, dc];
}
