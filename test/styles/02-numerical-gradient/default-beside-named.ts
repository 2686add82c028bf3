import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const y = f(a, b, c);
  return [(f(a + h, b, c) - y) / h, (f(a, b + h, c) - y) / h, (f(a, b, c + h) - y) / h];
}
export default numericalGradient;
