import type { SubmissionResult, TestResult } from '../core/result';

/** Sums are rounded to parts of a million. The digits behind them are rounding errors of binary numbers. */
const PARTS_OF_A_POINT = 1e6;

/** Adds points without the rounding errors of binary numbers: 0.1 and 0.2 are 0.3. */
export function sumPoints(points: readonly number[]): number {
  return Math.round(points.reduce((sum, each) => sum + each, 0) * PARTS_OF_A_POINT) / PARTS_OF_A_POINT;
}

/** Points, and the most that are possible. */
export interface Points {
  score: number;
  maxScore: number;
}

/** Tells whether a result has hidden tests. */
export function hasHidden({ exercises }: SubmissionResult): boolean {
  return exercises.some(({ tests }) => tests.some(({ visibility }) => visibility === 'hidden'));
}

/** The points of the visible tests or of the hidden ones. */
export function pointsOf(result: SubmissionResult, visibility: TestResult['visibility']): Points {
  const tests = result.exercises.flatMap((exercise) => exercise.tests).filter((test) => test.visibility === visibility);
  return {
    score: sumPoints(tests.map(({ score }) => score)),
    maxScore: sumPoints(tests.map(({ maxScore }) => maxScore)),
  };
}
