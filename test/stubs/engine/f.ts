/**
 * The function that exercises 01 to 03 differentiate:
 *
 *     f(a, b, c) = -a³ + sin(3b) - 1/c + √(b⁵) - √a
 *
 * for a ≥ 0, b ≥ 0 and c ≠ 0, with the angle 3b in radians. Example: `f(2, 3, 4)` is 6.336362190988558.
 */
export function f(a: number, b: number, c: number): number {
  return -(a ** 3) + Math.sin(3 * b) - 1 / c + b ** 2.5 - a ** 0.5;
}
