/** The step that the caller gives is never used: a fixed one stands in its place. Use the parameter. */
export function numericalGradient(a: number, b: number, c: number, step = 1e-6): [number, number, number] {
  const h = 1e-6;
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
