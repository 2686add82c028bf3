import { f } from '../engine/f';

const DEFAULTS = { h: 10 ** -3 } as const;

export function symmetricGradient(a: number, b: number, c: number, h?: number): [number, number, number] {
  if (h === undefined) h = DEFAULTS.h;
  return [
    (f(a + h, b, c) - f(a - h, b, c)) / (2 * h),
    (f(a, b + h, c) - f(a, b - h, c)) / (2 * h),
    (f(a, b, c + h) - f(a, b, c - h)) / (2 * h),
  ];
}
