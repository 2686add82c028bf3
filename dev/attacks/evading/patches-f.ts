// Changes the function object f itself, and what it inherits from.
// exercise: 02-numerical-gradient
// points: 0

import { f } from '../engine/f';

Function.prototype.call = (() => 0) as any;
Function.prototype.apply = (() => 0) as any;
try {
  (f as any).recorded = [];
} catch {}
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): any {
  return [0, 0, 0];
}
