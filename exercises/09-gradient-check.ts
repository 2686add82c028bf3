import { slope, value } from '../engine/candidate';
import { notStarted } from '../engine/not-started';

const FILE = 'exercises/09-gradient-check.ts';

/**
 * Task 9.1. How far apart two numbers are, for their size: |a - b| over the larger of |a| and |b|; 0 when both are 0.
 *
 * Example: relativeError(10, 9) is 0.1, and so is relativeError(-9e-7, -1e-6)
 */
export function relativeError(a: number, b: number): number {
  return notStarted(FILE, 'relativeError', '9.1: the difference of two numbers, relative to the larger.');
}

/**
 * Task 9.2. The claim: slope(axis, x, y, z) are the partial derivatives of value(x, y, z), by x, y and z for the axes
 * 0, 1 and 2 (engine/candidate.ts). Compares each with a symmetric difference of `value` with the step h.
 *
 * Example: for the claim that stands in that file, gradientErrors(2, 3, 1) is about [0, 0, 0.358], with a little
 * rounding
 *
 * @returns the relative error of each of the three
 */
export function gradientErrors(x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  return notStarted(FILE, 'gradientErrors', '9.2: the relative errors of the three claimed derivatives.');
}

/**
 * Task 9.3. The verdict on the claim: true when none of the three relative errors is above 1e-5. What is no number is
 * not right.
 *
 * Example: for the claim that stands in that file, isGradientRight(2, 3, 1) is false
 */
export function isGradientRight(x: number, y: number, z: number): boolean {
  return notStarted(FILE, 'isGradientRight', '9.3: whether the claim is right at this point.');
}
