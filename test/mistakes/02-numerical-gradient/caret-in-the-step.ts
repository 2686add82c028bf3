/** In TypeScript ^ is bitwise exclusive or: 10 ^ -6 is -16. Write 1e-6 or 10 ** -6. */
export function numericalGradient(a: number, b: number, c: number, h = 10 ^ -6): [number, number, number] {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
