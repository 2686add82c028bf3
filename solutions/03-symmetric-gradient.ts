import { f } from '../engine/f';

/** The slope of f from a step h to the left to a step h to the right, one axis at a time. The error falls like h². */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const da = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
  const db = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
  const dc = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
  return [da, db, dc];
}
