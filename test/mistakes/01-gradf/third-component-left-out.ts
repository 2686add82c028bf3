/** f has three arguments, so its gradient has three components. Here ∂f/∂c is not returned. */
export function gradf(a: number, b: number, c: number) {
  const da = -3 * a ** 2 - 0.5 * a ** -0.5;
  const db = 3 * Math.cos(3 * b) + 2.5 * b ** 1.5;
  const dc = c ** -2;
  return [da, db];
}
