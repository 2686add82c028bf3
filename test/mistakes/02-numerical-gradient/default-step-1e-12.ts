/** This step is so small that rounding outweighs the difference of the two values. Take 1e-6. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-12): [number, number, number] {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
