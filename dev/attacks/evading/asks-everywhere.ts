// Asks f all over the place until something fits.
// exercise: 02-numerical-gradient
// points: 17

import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): any {
  for (let i = 0; i < 50; i += 1) f(i, i, i);
  const f0 = f(a, b, c);
  return [(f(a + h, b, c) - f0) / h, (f(a, b + h, c) - f0) / h, (f(a, b, c + h) - f0) / h];
}
