import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** The most characters of a test's output that Exercism accepts. */
const OUTPUT_LENGTH = 500;

/** `results.json`, version 3, by Exercism's `building/tooling/test-runners/interface.md`. */
export type ExercismResults =
  | { version: 3; status: 'error'; message: string }
  | { version: 3; status: 'pass' | 'fail'; message: null; tests: ExercismTest[] };

interface ExercismTest {
  name: string;
  status: 'pass' | 'fail' | 'error';
  message: string | null;
  output?: string;
  /** The number of the exercise. */
  task_id: number;
}

/**
 * Exercism grades one exercise at a time (`grade --exercise 02`), without points. Its page shows the first failing
 * test, so tests have the order of the suite. Hidden tests are listed as `hidden test 1`.
 */
export const exercism: SubmissionFormat = {
  about: 'results.json of a test runner for Exercism',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => exercismResults(result, run, length)),
};

function exercismResults(result: SubmissionResult, { seed }: RunInfo, length: number): ExercismResults {
  if (isUngraded(result)) return { version: 3, status: 'error', message: truncate(ungradedText(result), length) };
  const tests = shownTests(result, seed);
  // `error` is for a run in which no test could work. The message has each reason once.
  if (tests.every(({ test }) => test.status === 'error')) {
    const reasons = new Set(tests.filter(({ isToldAbove }) => !isToldAbove).map(({ advice }) => advice));
    const message = [...reasons].join('\n\n') || 'No test ran.';
    return { version: 3, status: 'error', message: truncate(message, length) };
  }
  return {
    version: 3,
    status: tests.every(({ test }) => test.status === 'pass') ? 'pass' : 'fail',
    message: null,
    tests: tests.map((shown) => testOf(shown, length)),
  };
}

function testOf({ test, task, name, advice }: ShownTest, length: number): ExercismTest {
  const { status } = test;
  return {
    name,
    // Exercism has no status for "not started" and "waiting".
    status: status === 'pass' || status === 'error' ? status : 'fail',
    message: status === 'pass' ? null : truncate(advice, length),
    ...(test.output === '' ? {} : { output: truncate(test.output, Math.min(OUTPUT_LENGTH, length)) }),
    task_id: task,
  };
}
