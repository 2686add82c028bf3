import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  return [a, b, c].reduce<number[]>((slopes, _, axis, point) => {
    const [x = 0, y = 0, z = 0] = point.map((value, index) => (index === axis ? value + h : value));
    return [...slopes, (f(x, y, z) - f(a, b, c)) / h];
  }, []) as [number, number, number];
}
