import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): number[] {
  const gradient = new Array<number>(3).fill(0);
  for (const [axis, x] of [a, b, c].entries()) {
    const moved = Array.from({ length: 3 }, (_, index) => (index === axis ? x + h : [a, b, c][index]));
    gradient[axis] = (f(...(moved as [number, number, number])) - f(a, b, c)) / h;
  }
  return gradient;
}
