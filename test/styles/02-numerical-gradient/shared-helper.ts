import { f } from '../engine/f';

export type Point = [number, number, number];

/** (f at the point moved by `to`, less f at the point moved by `from`) / the distance, along one axis. */
export function slope(point: Point, axis: number, from: number, to: number): number {
  const at = (step: number) => f(...(point.map((x, index) => (index === axis ? x + step : x)) as Point));
  return (at(to) - at(from)) / (to - from);
}

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): Point {
  return [0, 1, 2].map((axis) => slope([a, b, c], axis, 0, h)) as Point;
}
