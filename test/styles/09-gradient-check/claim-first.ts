import { slope, value } from '../engine/candidate';

export function relativeError(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

export function gradientErrors(x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  const claimed = ([0, 1, 2] as const).map((axis) => slope(axis, x, y, z));
  const estimated = [
    (value(x + h, y, z) - value(x - h, y, z)) / h / 2,
    (value(x, y + h, z) - value(x, y - h, z)) / h / 2,
    (value(x, y, z + h) - value(x, y, z - h)) / h / 2,
  ];
  return claimed.map((one, axis) => relativeError(one, estimated[axis] as number)) as [number, number, number];
}

export function isGradientRight(x: number, y: number, z: number): boolean {
  const [ex, ey, ez] = gradientErrors(x, y, z);
  return ex <= 1e-5 && ey <= 1e-5 && ez <= 1e-5;
}
