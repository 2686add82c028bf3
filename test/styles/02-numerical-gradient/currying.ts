import { f } from '../engine/f';

type Line = (x: number) => number;

const rightSlope = (h: number) => (g: Line) => (x: number) => (g(x + h) - g(x)) / h;

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const slope = rightSlope(h);
  return [slope((x) => f(x, b, c))(a), slope((x) => f(a, x, c))(b), slope((x) => f(a, b, x))(c)];
}
