import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h?: number): [number, number, number] {
  if (arguments.length < 4) h = 1e-6;
  const step = h!;
  const y = f(a, b, c);
  return [(f(a + step, b, c) - y) / step, (f(a, b + step, c) - y) / step, (f(a, b, c + step) - y) / step];
}
