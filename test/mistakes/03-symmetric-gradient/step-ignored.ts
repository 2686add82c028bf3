/** The step that the caller gives is never used: a fixed one stands in its place. Use the parameter. */
export function symmetricGradient(a: number, b: number, c: number, step = 1e-3): [number, number, number] {
  const h = 1e-3;
  const da = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
  const db = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
  const dc = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
  return [da, db, dc];
}
