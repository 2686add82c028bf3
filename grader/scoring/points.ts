import type { SubmissionResult, TestResult } from '../core/result';

/** Decimals that are kept of a sum: those behind them are what adding in binary leaves over. */
const MILLIONTHS = 1e6;

/** 0.1 + 0.2 points are 0.3 points. */
export function sumPoints(points: readonly number[]): number {
  return Math.round(points.reduce((sum, each) => sum + each, 0) * MILLIONTHS) / MILLIONTHS;
}

/** Points out of how many. */
export interface Points {
  score: number;
  maxScore: number;
}

/** Some of the tests are hidden. */
export function hasHidden({ exercises }: SubmissionResult): boolean {
  return exercises.some(({ tests }) => tests.some(({ visibility }) => visibility === 'hidden'));
}

/** The points of the tests that learners see, or of the hidden ones. */
export function pointsOf(result: SubmissionResult, visibility: TestResult['visibility']): Points {
  const tests = result.exercises.flatMap((exercise) => exercise.tests).filter((test) => test.visibility === visibility);
  return {
    score: sumPoints(tests.map(({ score }) => score)),
    maxScore: sumPoints(tests.map(({ maxScore }) => maxScore)),
  };
}
