import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  function partial(axis: 0 | 1 | 2): number {
    let right: number;
    switch (axis) {
      case 0:
        right = f(a + h, b, c);
        break;
      case 1:
        right = f(a, b + h, c);
        break;
      default:
        right = f(a, b, c + h);
    }
    return (right - f(a, b, c)) / h;
  }
  return [partial(0), partial(1), partial(2)];
}
