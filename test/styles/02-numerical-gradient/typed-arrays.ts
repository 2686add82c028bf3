import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): number[] {
  const point = Float64Array.of(a, b, c);
  const here = f(a, b, c);
  const gradient = point.map((x, axis) => {
    point[axis] = x + h;
    const [p, q, r] = point as unknown as [number, number, number];
    point[axis] = x;
    return (f(p, q, r) - here) / h;
  });
  return Array.from(gradient);
}
