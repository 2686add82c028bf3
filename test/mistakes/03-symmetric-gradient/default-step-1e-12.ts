/**
 * This step is so small that rounding outweighs the difference of the two values. The symmetric formula wants a
 * larger h.
 */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-12): [number, number, number] {
  const da = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
  const db = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
  const dc = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
  return [da, db, dc];
}
