// A difference quotient where a derivative was asked for: it is only nearly right.
// exercise: 01-gradf
// points: 4

import { f } from '../engine/f';

export function gradf(a: number, b: number, c: number): any {
  const h = 1e-5;
  return [(f(a + h, b, c) - f(a - h, b, c)) / (2 * h), (f(a, b + h, c) - f(a, b - h, c)) / (2 * h), (f(a, b, c + h) - f(a, b, c - h)) / (2 * h)];
}
