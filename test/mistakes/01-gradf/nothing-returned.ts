/** Nothing is returned: a function without return gives undefined. Printing a result does not return it. */
export function gradf(a: number, b: number, c: number) {
  const da = -3 * a ** 2 - 0.5 * a ** -0.5;
  const db = 3 * Math.cos(3 * b) + 2.5 * b ** 1.5;
  const dc = c ** -2;
  console.log([da, db, dc]);
}
