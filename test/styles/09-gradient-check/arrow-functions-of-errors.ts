import { slope, value } from '../engine/candidate';

export const relativeError = (a: number, b: number): number =>
  a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));

const estimate = (right: number, left: number, h: number) => (right - left) / (2 * h);

export const gradientErrors = (x: number, y: number, z: number, h = 1e-5): [number, number, number] => [
  relativeError(estimate(value(x + h, y, z), value(x - h, y, z), h), slope(0, x, y, z)),
  relativeError(estimate(value(x, y + h, z), value(x, y - h, z), h), slope(1, x, y, z)),
  relativeError(estimate(value(x, y, z + h), value(x, y, z - h), h), slope(2, x, y, z)),
];

export const isGradientRight = (x: number, y: number, z: number): boolean =>
  Math.max(...gradientErrors(x, y, z)) <= 1e-5;
