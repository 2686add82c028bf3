import { slope, value } from '../engine/candidate';

/** The smaller over the larger is 1 - error, unless their signs differ. */
export function relativeError(a: number, b: number): number {
  const [one, other] = [Math.abs(a), Math.abs(b)];
  if (one === 0 && other === 0) return 0;
  return one > other ? Math.abs(1 - b / a) : Math.abs(1 - a / b);
}

export function gradientErrors(x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  const along = (dx: number, dy: number, dz: number) =>
    (value(x + dx, y + dy, z + dz) - value(x - dx, y - dy, z - dz)) / (2 * h);
  return [
    relativeError(slope(0, x, y, z), along(h, 0, 0)),
    relativeError(slope(1, x, y, z), along(0, h, 0)),
    relativeError(slope(2, x, y, z), along(0, 0, h)),
  ];
}

export function isGradientRight(x: number, y: number, z: number): boolean {
  const [first, second, third] = gradientErrors(x, y, z);
  if (Number.isNaN(first + second + third)) return false;
  return !(first > 1e-5 || second > 1e-5 || third > 1e-5);
}
