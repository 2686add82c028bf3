import { f } from '../engine/f';

/** The weights of a symmetric difference: at x + h, and at x - h. */
const STENCIL = [
  [1, +1],
  [-1, -1],
] as const;

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const weighted = (g: (step: number) => number) =>
    STENCIL.reduce((sum, [offset, weight]) => sum + weight * g(offset * h), 0) / (2 * h);
  return [
    weighted((step) => f(a + step, b, c)),
    weighted((step) => f(a, b + step, c)),
    weighted((step) => f(a, b, c + step)),
  ];
}
