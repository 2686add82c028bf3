// A right estimate with a fourth number.
// exercise: 02-numerical-gradient
// points: 0

import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): any {
  const here = f(a, b, c);
  return [(f(a + h, b, c) - here) / h, (f(a, b + h, c) - here) / h, (f(a, b, c + h) - here) / h, 0];
}
