import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): number[] {
  const atA = f.bind(null, a);
  const atAB = atA.bind(null, b);
  const here = atAB(c);
  return [f.call(undefined, a + h, b, c), atA(b + h, c), atAB(c + h)].map((right) => (right - here) / h);
}
