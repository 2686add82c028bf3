// Forward differences where symmetric ones were asked for.
// exercise: 03-symmetric-gradient
// points: 0

import { f } from '../engine/f';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): any {
  const f0 = f(a, b, c);
  return [(f(a + h, b, c) - f0) / h, (f(a, b + h, c) - f0) / h, (f(a, b, c + h) - f0) / h];
}
