/** x to the power of n, for a positive x. */
const power = (x: number, n: number): number => Math.exp(n * Math.log(x));

export function gradf(a: number, b: number, c: number): [number, number, number] {
  const da = -3 * power(a, 2) - 1 / (2 * Math.hypot(Math.sqrt(a)));
  const db = 3 * Math.sin(3 * b + Math.PI / 2) + 2.5 * Math.cbrt(power(b, 4.5));
  const dc = 1 / Math.hypot(c, 0) ** 2;
  return [da, db, dc];
}
