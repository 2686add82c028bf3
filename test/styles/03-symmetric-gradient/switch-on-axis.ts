import { f } from '../engine/f';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const ask = (axis: string, step: number): number => {
    if (axis === 'a') return f(a + step, b, c);
    else if (axis === 'b') return f(a, b + step, c);
    else return f(a, b, c + step);
  };
  const partial = (axis: string): number => (ask(axis, h) - ask(axis, -h)) / (2 * h);
  return [partial('a'), partial('b'), partial('c')];
}
