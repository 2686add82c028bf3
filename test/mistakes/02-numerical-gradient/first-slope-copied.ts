/** The slope along a is returned three times. Each component needs its own nudged input. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const here = f(a, b, c);
  const da = (f(a + h, b, c) - here) / h;
  return [da, da, da];
}
