// Symmetric differences where forward ones were asked for.
// exercise: 02-numerical-gradient
// points: 4

import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): any {
  return [(f(a + h, b, c) - f(a - h, b, c)) / (2 * h), (f(a, b + h, c) - f(a, b - h, c)) / (2 * h), (f(a, b, c + h) - f(a, b, c - h)) / (2 * h)];
}
