import { numericalGradient } from './02-numerical-gradient';

/** A symmetric difference is a forward one that starts a step to the left and goes twice as far. */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const [da] = numericalGradient(a - h, b, c, 2 * h);
  const [, db] = numericalGradient(a, b - h, c, 2 * h);
  const [, , dc] = numericalGradient(a, b, c - h, 2 * h);
  return [da, db, dc];
}
