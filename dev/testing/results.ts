import { unfinishedResult } from '../../grader/batch/fallback-results';
import { emptyTest } from '../../grader/core/empty-test';
import type { Diagnosis, ExerciseResult, SubmissionResult, TestResult } from '../../grader/core/result';
import type { Results, RunInfo } from '../../grader/report/formats/shared/format';
import { scoreExercise, scoreSubmission } from '../../grader/scoring/score';

/** A run as formats get it. */
export const RUN: RunInfo = {
  seed: 42,
  started: 1_700_000_000_000,
  finished: 1_700_000_004_500,
  environment: {},
  assignment: 'Gradients',
};

/** A passing test of 4 points, with other fields where given. */
export function testResult(otherwise: Partial<TestResult> = {}): TestResult {
  const { status = 'pass' } = otherwise;
  const score = status === 'pass' ? 4 : 0;
  return emptyTest('at a point', { status, score, maxScore: 4, durationMs: 250, ...otherwise });
}

/** The diagnosis of a recorded mistake. */
export function recorded(id: string, text: string): Diagnosis {
  return { id, layer: 'recorded', kind: id, text, places: [] };
}

/** An exercise with these tests, scored as the grader scores it. */
export function exerciseResult(
  id: string,
  tests: TestResult[],
  otherwise: Partial<ExerciseResult> = {},
): ExerciseResult {
  return { ...scoreExercise(id, `Title of ${id}`, tests), ...otherwise };
}

/** A submission with these exercises, scored as the grader scores it. */
export function submissionResult(id: string, exercises: ExerciseResult[]): SubmissionResult {
  return scoreSubmission(id, exercises);
}

/** The result of a submission that was not graded. */
export function ungradedResult(id: string): SubmissionResult {
  return unfinishedResult(100, id);
}

/** What formats iterate over. */
export function resultsOf(...submissions: SubmissionResult[]): Results {
  return {
    *json() {
      for (const submission of submissions) yield JSON.stringify(submission);
    },
    [Symbol.iterator]: () => submissions[Symbol.iterator](),
  };
}
