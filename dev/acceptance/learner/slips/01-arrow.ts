export const gradf = (a: number, b: number, c: number): [number, number, number] => [
  -3 * a * a - 0.5 / Math.sqrt(a),
  3 * Math.cos(3 * b) + 2.5 * Math.sqrt(b * b * b),
  1 / (c * c),
];
