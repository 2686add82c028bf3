import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';
import { roundedDown, wholePoints } from './shared/whole-points';

/** The output `result` of GitHub's autograding-command-grader, version 1. */
export interface RunnerResult {
  version: 1;
  status: 'pass' | 'fail' | 'error';
  max_score: number;
  /** Present only if the status is `error`. */
  message?: string;
  tests: RunnerTest[];
}

interface RunnerTest {
  name: string;
  status: 'pass' | 'fail' | 'error';
  /** A whole number: autograding-grading-reporter adds the scores, and prints the rounding error of fractions. */
  score: number;
  message: string | null;
  /** The command that runs the test. */
  test_code: string;
  filename: string;
  line_no: number;
  /** Milliseconds. */
  duration: number;
}

/**
 * JSON for autograding-grading-reporter, in base64, so that texts of learners are no commands to GitHub's runner.
 * An ungraded submission has the status `error` and no tests. Hidden tests are listed as `hidden test 1`.
 */
export const classroom: SubmissionFormat = {
  about: 'output of a step for the autograding reporter of GitHub Classroom, in base64',
  of: 'submission',
  extension: 'txt',
  render: (result, run) =>
    `${Buffer.from(fitJson((length) => runnerResult(result, run, length))).toString('base64')}\n`,
};

function runnerResult(result: SubmissionResult, { seed }: RunInfo, length: number): RunnerResult {
  const { status, message, maxScore } = result;
  const tests = shownTests(result, seed);
  const points = wholePoints(tests);
  const why = isUngraded(result) ? ungradedText(result) : message;
  return {
    version: 1,
    status: status === 'ungraded' ? 'error' : status,
    max_score: roundedDown(maxScore),
    ...((status === 'error' || status === 'ungraded') && why !== null ? { message: truncate(why, length) } : {}),
    tests: tests.map((shown) => testOf(shown, points.get(shown) ?? 0, length)),
  };
}

function testOf({ exercise, test, title, advice }: ShownTest, points: number, length: number): RunnerTest {
  const { status, location, durationMs } = test;
  return {
    name: title,
    status: status === 'pass' || status === 'error' ? status : 'fail',
    score: status === 'pass' ? points : 0,
    message: status === 'pass' ? null : truncate(advice, length),
    test_code: `npm test -- ${exercise.id.slice(0, 2)}`,
    filename: location?.file ?? '',
    line_no: location?.line ?? 0,
    duration: Math.round(durationMs),
  };
}
