/** This is an estimate from values of f. Here the formula is wanted: differentiate f on paper. */
import { f } from '../engine/f';

export function gradf(a: number, b: number, c: number): [number, number, number] {
  const h = 1e-6;
  const da = (f(a + h, b, c) - f(a, b, c)) / h;
  const db = (f(a, b + h, c) - f(a, b, c)) / h;
  const dc = (f(a, b, c + h) - f(a, b, c)) / h;
  return [da, db, dc];
}
