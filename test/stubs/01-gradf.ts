import { notStarted } from '../engine/not-started';

/**
 * Task 1. The gradient of f, by calculus.
 *
 *     f(a, b, c) = -a³ + sin(3b) - 1/c + √(b⁵) - √a        (engine/f.ts)
 *
 * Differentiate f on paper and return the three partial derivatives [∂f/∂a, ∂f/∂b, ∂f/∂c] at the point (a, b, c).
 *
 * Example: gradf(2, 3, 4) is about [-12.353553, 10.256990, 0.0625]
 */
export function gradf(a: number, b: number, c: number): [number, number, number] {
  return notStarted('exercises/01-gradf.ts', 'gradf', '1: return the three partial derivatives of f.');
}
