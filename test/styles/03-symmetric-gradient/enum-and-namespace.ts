import { f } from '../engine/f';

enum Side {
  Left = -1,
  Right = 1,
}

namespace Difference {
  export function symmetric(g: (step: number) => number, h: number): number {
    return (Side.Right * g(Side.Right * h) + Side.Left * g(Side.Left * h)) / (Side.Right - Side.Left) / h;
  }
}

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const { symmetric } = Difference;
  return [
    symmetric((step) => f(a + step, b, c), h),
    symmetric((step) => f(a, b + step, c), h),
    symmetric((step) => f(a, b, c + step), h),
  ];
}
