/** The result holds arrays, not numbers. Return one number per input: the mean of the right and the left slope. */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3) {
  const here = f(a, b, c);
  const da = [(f(a + h, b, c) - here) / h, (here - f(a - h, b, c)) / h];
  const db = [(f(a, b + h, c) - here) / h, (here - f(a, b - h, c)) / h];
  const dc = [(f(a, b, c + h) - here) / h, (here - f(a, b, c - h)) / h];
  return [da, db, dc];
}
