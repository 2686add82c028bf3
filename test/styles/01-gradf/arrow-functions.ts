export const gradf = (a: number, b: number, c: number): [number, number, number] => [
  -(3 * a ** 2 + 1 / (2 * a ** 0.5)),
  3 * Math.cos(3 * b) + (5 / 2) * b ** (3 / 2),
  1 / c ** 2,
];
