import { f } from '../engine/f';

export const numericalGradient = (a: number, b: number, c: number, h = 1e-6): [number, number, number] => [
  (f(a + h, b, c) - f(a, b, c)) / h,
  (f(a, b + h, c) - f(a, b, c)) / h,
  (f(a, b, c + h) - f(a, b, c)) / h,
];
