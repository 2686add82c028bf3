// The exact gradient instead of differences: right for one f only, and without its error.
// exercise: 02-numerical-gradient
// points: 4

import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): any {
  void f;
  return [-3 * a ** 2 - 0.5 * a ** -0.5, 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, c ** -2];
}
