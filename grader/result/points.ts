import type { SubmissionResult, TestResult } from './document';

/** Points out of how many. */
export interface Points {
  score: number;
  maxScore: number;
}

/** The points of the tests that learners see, or of the hidden ones. */
export function pointsOf(result: SubmissionResult, visibility: TestResult['visibility']): Points {
  const tests = result.exercises.flatMap((exercise) => exercise.tests).filter((test) => test.visibility === visibility);
  return {
    score: tests.reduce((sum, { score }) => sum + score, 0),
    maxScore: tests.reduce((sum, { maxScore }) => sum + maxScore, 0),
  };
}
