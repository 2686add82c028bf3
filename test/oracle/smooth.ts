import fc from 'fast-check';
import type { Point } from './functions';

/** The four coefficients of a smooth function of a, b and c. */
export type Coefficients = [number, number, number, number];

/** p·a·b + q·sin(b·c) + r·a²·c + s·b³ */
export function smooth([p, q, r, s]: Coefficients) {
  return (a: number, b: number, c: number) => p * a * b + q * Math.sin(b * c) + r * a ** 2 * c + s * b ** 3;
}

/** The same function as the text of engine/f.ts, which a learner can paste there. */
export function smoothAsText([p, q, r, s]: Coefficients): string {
  return [
    'export const f = (a: number, b: number, c: number) =>',
    `  ${p} * a * b + ${q} * Math.sin(b * c) + ${r} * a ** 2 * c + ${s} * b ** 3;`,
  ].join('\n');
}

/** Multiples of 1/4, short enough to be read and typed. */
const quarters = (min: number, max: number) => fc.integer({ min: min * 4, max: max * 4 }).map((count) => count / 4);

const coefficient = quarters(-3, 3);
const coefficients: fc.Arbitrary<Coefficients> = fc.tuple(coefficient, coefficient, coefficient, coefficient);

const coordinate = quarters(-2, 2);
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate, coordinate);

/** Random smooth functions, each with a point at which its gradient is taken. */
export const smoothAtPoints: fc.Arbitrary<[Coefficients, Point]> = fc.tuple(coefficients, point);
