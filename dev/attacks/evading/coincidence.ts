// cos(3b) · b, which is right only where b is 3.
// exercise: 01-gradf
// points: 12

export function gradf(a: number, b: number, c: number): any {
  return [-3 * a ** 2 - 0.5 * a ** -0.5, Math.cos(3 * b) * b + 2.5 * b ** 1.5, 1 / c ** 2];
}
