import { f } from '../engine/f';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const middle = f(a, b, c);
  const mean = (right: number, left: number) => ((right - middle) / h + (middle - left) / h) / 2;
  return [
    mean(f(a + h, b, c), f(a - h, b, c)),
    mean(f(a, b + h, c), f(a, b - h, c)),
    mean(f(a, b, c + h), f(a, b, c - h)),
  ];
}
