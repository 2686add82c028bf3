import { slope, value } from '../engine/candidate';

export function relativeError(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

/** The mean of the slopes to the right and to the left. */
function estimate(along: (step: number) => number, h: number): number {
  const right = (along(h) - along(0)) / h;
  const left = (along(0) - along(-h)) / h;
  return (right + left) / 2;
}

export function gradientErrors(x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  return [
    relativeError(
      slope(0, x, y, z),
      estimate((step) => value(x + step, y, z), h),
    ),
    relativeError(
      slope(1, x, y, z),
      estimate((step) => value(x, y + step, z), h),
    ),
    relativeError(
      slope(2, x, y, z),
      estimate((step) => value(x, y, z + step), h),
    ),
  ];
}

export function isGradientRight(x: number, y: number, z: number): boolean {
  return gradientErrors(x, y, z).filter((error) => error <= 1e-5).length === 3;
}
