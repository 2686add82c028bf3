import { f } from '../engine/f';

export const symmetricGradient = (a: number, b: number, c: number, h = 1e-3): [number, number, number] => [
  (0.5 * (f(a + h, b, c) - f(a - h, b, c))) / h,
  (0.5 * (f(a, b + h, c) - f(a, b - h, c))) / h,
  (0.5 * (f(a, b, c + h) - f(a, b, c - h))) / h,
];
