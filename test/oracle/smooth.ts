import fc from 'fast-check';
import type { Point } from './functions';

/** A smooth function of a, b and c that mixes them, made of four coefficients. */
export type Coefficients = [number, number, number, number];

/** p·a·b + q·sin(b·c) + r·a²·c + s·b³ */
export function smooth([p, q, r, s]: Coefficients) {
  return (a: number, b: number, c: number) => p * a * b + q * Math.sin(b * c) + r * a ** 2 * c + s * b ** 3;
}

/** The same as the text of engine/f.ts, to be tried out. */
export function smoothAsText([p, q, r, s]: Coefficients): string {
  return `export const f = (a: number, b: number, c: number) =>\n  ${p} * a * b + ${q} * Math.sin(b * c) + ${r} * a ** 2 * c + ${s} * b ** 3;`;
}

/** Short numbers, so that a case can be read and typed. */
const short = (min: number, max: number) => fc.integer({ min: min * 4, max: max * 4 }).map((quarters) => quarters / 4);

const coefficients: fc.Arbitrary<Coefficients> = fc.tuple(short(-3, 3), short(-3, 3), short(-3, 3), short(-3, 3));

const point: fc.Arbitrary<Point> = fc.tuple(short(-2, 2), short(-2, 2), short(-2, 2));

/** Smooth functions, each with a point at which its gradient is taken. */
export const smoothAtPoints: fc.Arbitrary<[Coefficients, Point]> = fc.tuple(coefficients, point);
