import type { SubmissionResult } from '../core/result';
import type { Results } from '../report/formats/shared/format';
import { stripPaths } from '../text/strip-paths';

/** The result of a submission that killed the process which graded it, twice: every test of the plan, none with points. */
export function crashedResult(plan: SubmissionResult, id: string, cause: string): SubmissionResult {
  const message = `This submission ended the process that graded it (${stripPaths(cause)}), also when it was alone. It has no points. Take it apart: very deeply nested code does this.`;
  const exercises = plan.exercises.map((exercise) => ({
    ...exercise,
    score: 0,
    message,
    status: 'error' as const,
    tests: exercise.tests.map((test) => ({ ...test, score: 0, status: 'error' as const, message })),
  }));
  return { ...plan, id, score: 0, status: 'error', message, exercises };
}

/** The result of a submission over which the grader itself threw, twice: its points are unknown, so that somebody must look. */
export function ungradedResult(maxScore: number, id: string): SubmissionResult {
  const message =
    'The grader could not grade this submission, also when it was alone; it can grade others. It has no points until somebody has looked: the log of the run says why.';
  return { id, score: 0, maxScore, status: 'ungraded', message, exercises: [] };
}

/** What stands in the results file for a submission until it is graded: should the grader die, nobody has points by accident. */
export function unfinishedResult(maxScore: number, id: string, cause = 'The grader did not finish.'): SubmissionResult {
  const reason = stripPaths(/[.!?]$/.test(cause) ? cause : `${cause}.`);
  const message = `${reason} Grade this submission again: the same command goes on where it was.`;
  return { id, score: 0, maxScore, status: 'ungraded', message, exercises: [] };
}

/** The results of a run in which no submission was graded. @param cause why, when it is known */
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
