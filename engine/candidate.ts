/** The function that the claim of task 9 is about. */
export function value(x: number, y: number, z: number): number {
  return x * y + Math.sin(z);
}

/**
 * The claim: the partial derivative of `value` at (x, y, z), by x, y or z for the axis 0, 1 or 2.
 *
 * The last one is wrong, as the derivative of sin z is cos z. Put functions of your own here to check them.
 */
export function slope(axis: 0 | 1 | 2, x: number, y: number, z: number): number {
  return [y, x, Math.sin(z)][axis] as number;
}
