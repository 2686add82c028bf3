import { f } from '../engine/f';

type Triple<T> = readonly [T, T, T];

const map = <T, U>([x, y, z]: Triple<T>, g: (value: T) => U): Triple<U> => [g(x), g(y), g(z)];

export function symmetricGradient(a: number, b: number, c: number, h: number = 1e-3): Triple<number> {
  const pairs: Triple<readonly [right: number, left: number]> = [
    [f(a + h, b, c), f(a - h, b, c)],
    [f(a, b + h, c), f(a, b - h, c)],
    [f(a, b, c + h), f(a, b, c - h)],
  ];
  return map(pairs, ([right, left]) => (right - left) / (2 * h));
}
