import { slope, value } from '../engine/candidate';

export function relativeError(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

function* errorsAt(x: number, y: number, z: number, h: number): Generator<number> {
  yield relativeError(slope(0, x, y, z), (value(x + h, y, z) - value(x - h, y, z)) / (2 * h));
  yield relativeError(slope(1, x, y, z), (value(x, y + h, z) - value(x, y - h, z)) / (2 * h));
  yield relativeError(slope(2, x, y, z), (value(x, y, z + h) - value(x, y, z - h)) / (2 * h));
}

export function gradientErrors(x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  const [ex, ey, ez] = errorsAt(x, y, z, h);
  return [ex as number, ey as number, ez as number];
}

export function isGradientRight(x: number, y: number, z: number): boolean {
  for (const error of errorsAt(x, y, z, 1e-5)) if (Number.isNaN(error) || error > 1e-5) return false;
  return true;
}
