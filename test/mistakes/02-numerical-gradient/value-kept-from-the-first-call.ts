/** The value at the point is kept from the first call and used at every other point too. Ask f anew in each call. */
let kept: number | undefined;
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  kept ??= f(a, b, c);
  const here = kept;
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
