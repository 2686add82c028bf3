import { f } from '../engine/f';

type Point = [number, number, number];

export function numericalGradient(...[a, b, c, h = 1e-6]: [...Point, h?: number]): Point {
  const point: Point = [a, b, c];
  const base = f(...point);
  return point.map((x, axis) => (f(...(point.with(axis, x + h) as Point)) - base) / h) as Point;
}
