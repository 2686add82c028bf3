import { type Point, slope } from './02-numerical-gradient';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): Point {
  return [0, 1, 2].map((axis) => slope([a, b, c], axis, -h, h)) as Point;
}
