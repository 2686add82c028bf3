import { f } from '../engine/f';

type Point = Record<'a' | 'b' | 'c', number>;

const ask = ({ a, b, c }: Point) => f(a, b, c);

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): number[] {
  const point: Point = { a, b, c };
  return (Object.keys(point) as (keyof Point)[]).map(
    (axis) => (ask({ ...point, [axis]: point[axis] + h }) - ask(point)) / h,
  );
}
