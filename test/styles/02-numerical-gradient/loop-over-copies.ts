import { f } from '../engine/f';

export const numericalGradient = (a: number, b: number, c: number, h = 1e-6) =>
  [0, 1, 2].map((axis) => {
    const moved = [a, b, c] as [number, number, number];
    moved[axis]! += h;
    return (f(...moved) - f(a, b, c)) / h;
  });
