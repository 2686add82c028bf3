import type { SubmissionResult } from '../core/result';
import { STAFF_REMEDIES } from '../core/staff-remedies';
import type { Results } from '../report/formats/shared/format';
import { stripPaths } from '../text/strip-paths';

/**
 * The result of a submission that crashed its worker twice: all planned tests, without points.
 *
 * @param plan any result of the same run, which has the planned tests
 * @param cause the reason of the crash
 */
export function crashedResult(plan: SubmissionResult, id: string, cause: string): SubmissionResult {
  const message =
    `This submission ended the process that graded it (${stripPaths(cause)}), also when it was graded alone. ` +
    'It has no points. Split deeply nested code into smaller steps: deep nesting has this effect.';
  const exercises = plan.exercises.map((exercise) => ({
    ...exercise,
    score: 0,
    message,
    status: 'error' as const,
    tests: exercise.tests.map((test) => ({ ...test, score: 0, status: 'error' as const, message })),
  }));
  return { ...plan, id, score: 0, status: 'error', message, exercises };
}

/** The result of a submission on which the grader itself failed twice. Its points are unknown. */
export function ungradedResult(maxScore: number, id: string): SubmissionResult {
  const reason = 'The grader failed on this submission, also when it was graded alone. It is ungraded.';
  const message = `${reason} ${STAFF_REMEDIES.failed}`;
  return { id, score: 0, maxScore, status: 'ungraded', message, exercises: [] };
}

/** The result of a submission until it is graded. If the grader dies, the results file shows it as ungraded. */
export function unfinishedResult(maxScore: number, id: string, cause = 'The grader did not finish.'): SubmissionResult {
  const reason = stripPaths(/[.!?]$/.test(cause) ? cause : `${cause}.`);
  const message = `${reason} ${STAFF_REMEDIES.unfinished}`;
  return { id, score: 0, maxScore, status: 'ungraded', message, exercises: [] };
}

/**
 * The results of a run in which no submission was graded.
 *
 * @param cause why, if that is known
 */
export function noResults(ids: readonly string[], cause?: string): Results {
  return {
    *json() {
      for (const result of this) yield JSON.stringify(result);
    },
    *[Symbol.iterator]() {
      for (const id of ids) yield unfinishedResult(0, id, cause);
    },
  };
}
