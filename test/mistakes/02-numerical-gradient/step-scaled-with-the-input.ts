/** The step is multiplied by the input. Step by h, as it is given, along every axis. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const here = f(a, b, c);
  const slope = (x: number, moved: (step: number) => number) => (moved(h * x) - here) / (h * x);
  const da = slope(a, (step) => f(a + step, b, c));
  const db = slope(b, (step) => f(a, b + step, c));
  const dc = slope(c, (step) => f(a, b, c + step));
  return [da, db, dc];
}
