import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, _h?: number): [number, number, number] {
  const step: number = arguments[3] ?? 1e-6;
  const y = f(a, b, c);
  return [(f(a + step, b, c) - y) / step, (f(a, b + step, c) - y) / step, (f(a, b, c + step) - y) / step];
}
