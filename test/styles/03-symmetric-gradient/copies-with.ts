import { f } from '../engine/f';

type Point = [number, number, number];

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): Point {
  const point: Point = [a, b, c];
  const nudged = (axis: number, step: number) => f(...(point.with(axis, point.at(axis)! + step) as Point));
  return [...point.keys()].map((axis) => (nudged(axis, h) - nudged(axis, -h)) / (h + h)) as Point;
}
