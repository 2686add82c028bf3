import { f } from '../engine/f';

function slope(g: (x: number) => number, x: number, h: number): number {
  return (g(x + h) - g(x)) / h;
}

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  return [slope((x) => f(x, b, c), a, h), slope((x) => f(a, x, c), b, h), slope((x) => f(a, b, x), c, h)];
}
