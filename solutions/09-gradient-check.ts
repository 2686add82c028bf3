import { slope, value } from '../engine/candidate';

/** Relative to the larger of the two, so it does not matter which comes first. */
export function relativeError(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** Compares the claim with the estimates of task 3, one axis at a time. */
export function gradientErrors(x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  const dx = (value(x + h, y, z) - value(x - h, y, z)) / (2 * h);
  const dy = (value(x, y + h, z) - value(x, y - h, z)) / (2 * h);
  const dz = (value(x, y, z + h) - value(x, y, z - h)) / (2 * h);
  return [
    relativeError(slope(0, x, y, z), dx),
    relativeError(slope(1, x, y, z), dy),
    relativeError(slope(2, x, y, z), dz),
  ];
}

/** NaN is not at most anything, so it is never right. */
export function isGradientRight(x: number, y: number, z: number): boolean {
  return gradientErrors(x, y, z).every((error) => error <= 1e-5);
}
