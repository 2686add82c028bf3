/** The formula is right, its default step is not. Errors fall with the square of h, so 1e-3 is enough: take that. */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const da = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
  const db = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
  const dc = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
  return [da, db, dc];
}
