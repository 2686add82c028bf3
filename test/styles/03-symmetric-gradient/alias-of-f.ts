import { f } from '../engine/f';

const functions = { f };

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const here = functions.f(a, b, c);
  const bend = (right: number, left: number) => (right - here + (here - left)) / (2 * h);
  return [
    bend(functions.f(a + h, b, c), functions.f(a - h, b, c)),
    bend(functions.f(a, b + h, c), functions.f(a, b - h, c)),
    bend(functions.f(a, b, c + h), functions.f(a, b, c - h)),
  ];
}
