type Point = readonly [a: number, b: number, c: number];
type Partials = readonly [(a: number) => number, (b: number) => number, (c: number) => number];

const PARTIALS = [
  (a) => -(3 * a ** 2) - (1 / 2) * a ** (-1 / 2),
  (b) => Math.cos(b * 3) * 3 + b ** 1.5 * 2.5,
  (c) => +(c ** -2),
] as const satisfies Partials;

export function gradf(...point: Point): Point {
  const [a, b, c] = point;
  const [alongA, alongB, alongC] = PARTIALS;
  return Object.freeze([alongA(a), alongB(b), alongC(c)] as const);
}
