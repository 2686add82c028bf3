import { f } from '../engine/f';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const slope = (g: (x: number) => number, x: number) => {
    const [left, right] = [x - h, x + h];
    return (g(right) - g(left)) / (right - left);
  };
  return [slope((x) => f(x, b, c), a), slope((x) => f(a, x, c), b), slope((x) => f(a, b, x), c)];
}
