import { f } from '../engine/f';

/** Divides by the step that was really taken: x + h is rounded, and so (x + h) - x is not quite h. */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const y = f(a, b, c);
  const a2 = a + h;
  const b2 = b + h;
  const c2 = c + h;
  return [(f(a2, b, c) - y) / (a2 - a), (f(a, b2, c) - y) / (b2 - b), (f(a, b, c2) - y) / (c2 - c)];
}
