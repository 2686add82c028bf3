export function gradf(a: number, b: number, c: number): [number, number, number] {
  const cosine = Math.cos(b);
  return [
    -(6 * a ** 2.5 + 1) / (2 * a ** 0.5),
    3 * (4 * cosine ** 3 - 3 * cosine) + (5 * b ** 2) / (2 * Math.sqrt(b)),
    1 / Math.abs(c) / Math.abs(c),
  ];
}
