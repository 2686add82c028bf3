/** Call the given f. The estimate must work for any function, and this one knows only its own copy. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const f = (a: number, b: number, c: number) => -(a ** 3) + Math.sin(3 * b) - 1 / c + b ** 2.5 - a ** 0.5;
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
