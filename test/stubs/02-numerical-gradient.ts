import { f } from '../engine/f';
import { notStarted } from '../engine/not-started';

/**
 * Task 2. The gradient of f, estimated without calculus.
 *
 * Estimate each partial derivative of f at (a, b, c) by the right (forward) difference with the step h,
 * and return the three estimates. Only f is needed, and it must work for any f: do not call gradf.
 *
 * Example: numericalGradient(2, 3, 4) is about [-12.353559, 10.256992, 0.0625]
 */
export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  return notStarted(
    'exercises/02-numerical-gradient.ts',
    'numericalGradient',
    '2: estimate the three partial derivatives by forward differences of f.',
  );
}
