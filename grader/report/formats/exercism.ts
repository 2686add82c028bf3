import type { SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** Characters of what a test printed that Exercism takes. */
const OUTPUT = 500;

/** `results.json`, version 3, by `building/tooling/test-runners/interface.md` of Exercism's documentation. */
export type ExercismResults =
  | { version: 3; status: 'error'; message: string }
  | { version: 3; status: 'pass' | 'fail'; message: null; tests: ExercismTest[] };

interface ExercismTest {
  name: string;
  status: 'pass' | 'fail' | 'error';
  message: string | null;
  output?: string;
  /** Number of the exercise. */
  task_id: number;
}

/**
 * Exercism grades one exercise at a time (`grade --exercise 02`) and knows no points. Of a run that fails, its page
 * shows the first test that does not pass, so the order is that of the suite. `error` is for a run in which no test
 * could work; it says each reason once. `test_code`, optional for practice exercises, is left out: a result does not
 * hold the text of the suites. Hidden tests are there as `hidden test 1`.
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
  if (tests.every(({ test }) => test.status === 'error')) {
    const reasons = new Set(tests.map(({ advice }) => advice));
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
    // What is not started, or waits for that, is a test that does not pass: it did run.
    status: status === 'pass' || status === 'error' ? status : 'fail',
    message: status === 'pass' ? null : truncate(advice, length),
    ...(test.output === '' ? {} : { output: truncate(test.output, Math.min(OUTPUT, length)) }),
    task_id: task,
  };
}
