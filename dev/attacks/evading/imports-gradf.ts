// The gradient of exercise 01, for one f only.
// exercise: 02-numerical-gradient
// points: 4

import { gradf } from './01-gradf';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6) {
  void h;
  return gradf(a, b, c);
}
