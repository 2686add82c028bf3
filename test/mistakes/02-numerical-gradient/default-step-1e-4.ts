/** The error falls in proportion to h: at 1e-4 it is still 6e-4. Take the smaller default of the exercise. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-4): [number, number, number] {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
