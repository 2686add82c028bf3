import { f } from '../engine/f';

const g = f;
const evaluate = (point: number[], func: (...args: [number, number, number]) => number = g): number =>
  func(...(point as [number, number, number]));

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const known = new Map<string, number>();
  const once = (...point: number[]): number => {
    const key = point.join();
    const value = known.get(key) ?? evaluate(point);
    known.set(key, value);
    return value;
  };
  return [
    (once(a + h, b, c) - once(a, b, c)) / h,
    (once(a, b + h, c) - once(a, b, c)) / h,
    (once(a, b, c + h) - once(a, b, c)) / h,
  ];
}
