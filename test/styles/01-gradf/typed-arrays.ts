export function gradf(a: number, b: number, c: number): number[] {
  const gradient = new Float64Array(3);
  gradient.set([-3 * a * a, 3 * Math.cos(3 * b), 1 / c / c]);
  gradient[0]! -= 0.5 / Math.sqrt(a);
  gradient[1]! += 2.5 * b * Math.sqrt(b);
  return [...gradient];
}
