import { f } from '../engine/f';

type Point = { a: number; b: number; c: number };

const ask = ({ a, b, c }: Point) => f(a, b, c);

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): number[] {
  const point: Point = { a, b, c };
  return Object.entries(point).map(([axis, x]) => {
    const right = Object.assign({}, point, { [axis]: x + h });
    const left = { ...point, ...Object.fromEntries([[axis, x - h]]) };
    return (ask(right) - ask(left)) / (2 * h);
  });
}
