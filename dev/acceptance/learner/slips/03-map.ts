import { f } from '../engine/f';

type Point = [number, number, number];

const basis: Point[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): Point {
  const shifted = ([x, y, z]: Point, by: number) => f(a + x * by, b + y * by, c + z * by);
  return basis.map((axis) => (shifted(axis, h) - shifted(axis, -h)) / (2 * h)) as Point;
}
