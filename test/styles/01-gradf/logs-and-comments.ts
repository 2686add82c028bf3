/**
 * The gradient of f.
 *
 * @param a - first coordinate
 * @param b - second coordinate
 * @param c - third coordinate
 * @returns the partial derivatives
 * @example gradf(2, 3, 4)
 */
export function gradf(a: number, b: number, c: number): [number, number, number] {
  // d/da -a^3 = -3a^2, d/da -sqrt(a) = -1/(2 sqrt(a))
  const da: number = -3 * a ** 2 - 1 / (2 * Math.sqrt(a)); // TODO: check on paper
  /* d/db sin(3b) = 3 cos(3b), d/db b^(5/2) = (5/2) b^(3/2) */
  const db: number = 3 * Math.cos(3 * b) + (5 / 2) * b ** (3 / 2);
  const dc: number = 1 / c ** 2;
  console.log('gradf', { a, b, c }, [da, db, dc]);
  return [da, db, dc];
}

if (Math.abs(gradf(2, 3, 4)[2] - 0.0625) > 1e-9) throw new Error('gradf is off');
