interface Point {
  a: number;
  b: number;
  c: number;
}

const gradient = ({ a, b, c }: Point): Point => ({
  a: -3 * a ** 2 - 0.5 * a ** -0.5,
  b: 3 * Math.cos(3 * b) + 2.5 * b ** 1.5,
  c: c ** -2,
});

export function gradf(a: number, b: number, c: number): [number, number, number] {
  const { a: da, b: db, c: dc } = gradient({ a, b, c });
  return [da, db, dc];
}
