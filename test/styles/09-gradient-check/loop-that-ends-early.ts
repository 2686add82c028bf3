import { slope, value } from '../engine/candidate';

export function relativeError(a: number, b: number): number {
  if (a === 0 && b === 0) {
    return 0;
  }
  let larger = Math.abs(a);
  if (Math.abs(b) > larger) {
    larger = Math.abs(b);
  }
  let difference = a - b;
  if (difference < 0) {
    difference = -difference;
  }
  return difference / larger;
}

export function gradientErrors(x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  const errors: [number, number, number] = [0, 0, 0];
  for (const axis of [0, 1, 2] as const) {
    const right: [number, number, number] = [x, y, z];
    const left: [number, number, number] = [x, y, z];
    right[axis] += h;
    left[axis] -= h;
    errors[axis] = relativeError(slope(axis, x, y, z), (value(...right) - value(...left)) / (2 * h));
  }
  return errors;
}

export function isGradientRight(x: number, y: number, z: number): boolean {
  for (const error of gradientErrors(x, y, z)) {
    if (!(error < 1e-5)) return false;
  }
  return true;
}
