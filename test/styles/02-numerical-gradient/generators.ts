import { f } from '../engine/f';

type Point = [number, number, number];

function* neighbours(point: Point, h: number): Iterable<Point> {
  for (const axis of point.keys()) {
    const neighbour: Point = [...point];
    neighbour[axis as 0] += h;
    yield neighbour;
  }
}

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): number[] {
  const here = f(a, b, c);
  return Array.from(neighbours([a, b, c], h), (point) => (f(...point) - here) / h);
}
