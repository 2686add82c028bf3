/** f has three arguments, so its gradient has three components. Here only the first is returned. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6) {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  return da;
}
