import { slope, value } from '../engine/candidate';

export function relativeError(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

/** The two points are as far apart as the computer stores them: dividing by that distance loses less. */
const estimate = (f: (input: number) => number, at: number, h: number): number => {
  const [right, left] = [at + h, at - h];
  return (f(right) - f(left)) / (right - left);
};

export const gradientErrors = function (x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  const dx = estimate((input) => value(input, y, z), x, h);
  const dy = estimate((input) => value(x, input, z), y, h);
  const dz = estimate((input) => value(x, y, input), z, h);
  return [
    relativeError(dx, slope(0, x, y, z)),
    relativeError(dy, slope(1, x, y, z)),
    relativeError(dz, slope(2, x, y, z)),
  ];
};

export const isGradientRight = function (x: number, y: number, z: number): boolean {
  const wrong = gradientErrors(x, y, z).find((error) => !(error <= 1e-5));
  return wrong === undefined;
};
