import { f } from '../engine/f';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): number[] {
  return Array.from({ length: 3 }, (_, axis) => {
    const at = (sign: 1 | -1) => {
      const p = [a, b, c];
      p.splice(axis, 1, p[axis]! + sign * h);
      return f(p[0]!, p[1]!, p[2]!);
    };
    return (at(1) - at(-1)) / (2 * h);
  });
}
