import { f } from '../engine/f';

class Difference {
  static forward(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
    const here = f(a, b, c);
    const slope = (there: number) => (there - here) / h;
    return [slope(f(a + h, b, c)), slope(f(a, b + h, c)), slope(f(a, b, c + h))];
  }
}

export const { forward: numericalGradient } = Difference;
