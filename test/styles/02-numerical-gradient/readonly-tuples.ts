import { f } from '../engine/f';

type Point = readonly [a: number, b: number, c: number];

const DIRECTIONS = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const satisfies readonly Point[];

const along = ([a, b, c]: Point, [i, j, k]: Point, h: number): Point => [a + h * i, b + h * j, c + h * k];

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): Point {
  const point: Point = [a, b, c];
  const [da, db, dc] = DIRECTIONS;
  const slope = (direction: Point) => (f(...along(point, direction, h)) - f(...point)) / h;
  return [slope(da), slope(db), slope(dc)] as const;
}
