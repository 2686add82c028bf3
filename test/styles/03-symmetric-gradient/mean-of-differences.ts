import { f } from '../engine/f.js';
import { numericalGradient } from './02-numerical-gradient';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3) {
  const right = numericalGradient(a, b, c, h),
    left = numericalGradient(a, b, c, -h);
  return right.map((slope, axis) => (slope + left[axis]!) / 2);
}

/** The same along one axis, spelled out. */
export const alongA = (a: number, b: number, c: number, h: number) => (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
