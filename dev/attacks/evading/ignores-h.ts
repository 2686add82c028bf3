// A step of its own.
// exercise: 02-numerical-gradient
// points: 4

import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): any {
  const step = 1e-6;
  return [(f(a + step, b, c) - f(a, b, c)) / step, (f(a, b + step, c) - f(a, b, c)) / step, (f(a, b, c + step) - f(a, b, c)) / step];
}
