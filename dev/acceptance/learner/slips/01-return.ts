export function gradf(a: number, b: number, c: number): [number, number, number] {
  return [
    -3 * Math.pow(a, 2) - 1 / (2 * Math.sqrt(a)),
    Math.cos(3 * b) * 3 + (5 / 2) * Math.pow(b, 3 / 2),
    1 / Math.pow(c, 2),
  ];
}
