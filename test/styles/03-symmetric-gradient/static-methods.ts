import { f } from '../engine/f';

class Difference {
  static symmetric(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
    return [
      this.slope(f(a + h, b, c), f(a - h, b, c), h),
      this.slope(f(a, b + h, c), f(a, b - h, c), h),
      this.slope(f(a, b, c + h), f(a, b, c - h), h),
    ];
  }

  protected static slope(right: number, left: number, h: number): number {
    return (right - left) / (2 * h);
  }
}

export const symmetricGradient = Difference.symmetric.bind(Difference);
