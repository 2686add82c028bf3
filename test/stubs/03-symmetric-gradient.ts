import { f } from '../engine/f';
import { notStarted } from '../engine/not-started';

/**
 * Task 3. A better estimate for the same step.
 *
 * Estimate each partial derivative of f at (a, b, c) by the symmetric difference with the step h, and return
 * the three estimates. See https://en.wikipedia.org/wiki/Symmetric_derivative.
 *
 * Example: symmetricGradient(2, 3, 4) is about [-12.353554, 10.256995, 0.0625], with a step a thousand times larger
 * than in task 2.
 */
export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  return notStarted(
    'exercises/03-symmetric-gradient.ts',
    'symmetricGradient',
    '3: estimate the three partial derivatives by symmetric differences of f.',
  );
}
