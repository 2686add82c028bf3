import { slope, value } from '../engine/candidate';

export function relativeError(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

const STEP = 1e-5;
const LIMIT = 1e-5;

/** The verdict needs no relative errors: each difference is compared with its share of the larger one. */
export function isGradientRight(x: number, y: number, z: number): boolean {
  const estimates = [
    (value(x + STEP, y, z) - value(x - STEP, y, z)) / (2 * STEP),
    (value(x, y + STEP, z) - value(x, y - STEP, z)) / (2 * STEP),
    (value(x, y, z + STEP) - value(x, y, z - STEP)) / (2 * STEP),
  ];
  return estimates.every((estimate, axis) => {
    const claimed = slope(axis as 0 | 1 | 2, x, y, z);
    return Math.abs(claimed - estimate) <= LIMIT * Math.max(Math.abs(claimed), Math.abs(estimate));
  });
}

export function gradientErrors(x: number, y: number, z: number, h = STEP): [number, number, number] {
  const error = (axis: 0 | 1 | 2, right: number, left: number) =>
    relativeError((right - left) / (2 * h), slope(axis, x, y, z));
  return [
    error(0, value(x + h, y, z), value(x - h, y, z)),
    error(1, value(x, y + h, z), value(x, y - h, z)),
    error(2, value(x, y, z + h), value(x, y, z - h)),
  ];
}
