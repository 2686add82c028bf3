import { testAdvice } from '../../advice/test-advice';
import { diagnosisText } from '../../core/diagnosis-text';
import type { SubmissionResult, TestResult } from '../../core/result';
import { digits } from '../../text/number-text';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** The version of check50 whose JSON this is: that of its `docs/source/json_specification.rst`. */
const VERSION = '3.0.0';

/** Characters of a test's console output: a few screens. */
const OUTPUT = 4_000;

/** What `check50 -o json` prints. */
export type Check50Report = { slug: string; version: string } & (
  | { results: Check50Result[] }
  | { error: { type: string; value: string; traceback: string[]; data: Record<string, never> } }
);

interface Check50Result {
  name: string;
  description: string;
  /** Null when a check that it depends on did not pass. */
  passed: boolean | null;
  log: string[];
  cause: Check50Cause | null;
  data: { score: number; max_score: number };
  /** Name of the check that it waits for. */
  dependency: string | null;
}

/** `expected` and `actual` come as a pair. */
type Check50Cause = { rationale: string; help: string | null } & (
  | { expected: string; actual: string }
  | Record<never, never>
);

/**
 * check50 knows no points; they stand in `data`. A test that waits for another names the first failing test that it
 * waits for. A test that is hidden is there as `hidden test 1`, and says nothing of what it expected. A grader that
 * could not work is an `error` in place of results.
 */
export const check50: SubmissionFormat = {
  about: 'what check50 -o json prints',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => check50Report(result, run, length)),
};

function check50Report(result: SubmissionResult, { assignment, seed }: RunInfo, length: number): Check50Report {
  const head = { slug: assignment, version: VERSION };
  if (isUngraded(result)) {
    const value = truncate(ungradedText(result), length);
    return { ...head, error: { type: 'GraderError', value, traceback: [], data: {} } };
  }
  const tests = shownTests(result, seed);
  return { ...head, results: tests.map((shown) => checkOf(shown, tests, seed, length)) };
}

function checkOf(shown: ShownTest, all: readonly ShownTest[], seed: number, length: number): Check50Result {
  const { test, title } = shown;
  const first = all.find((other) => shown.exercise === other.exercise && isAwaited(test, other.test));
  return {
    name: nameOf(shown),
    description: title,
    passed: test.status === 'waiting' ? null : test.status === 'pass',
    log: test.output === '' ? [] : truncate(test.output, Math.min(OUTPUT, length)).split('\n'),
    cause: test.status === 'pass' ? null : causeOf(test, seed, length),
    data: { score: test.score, max_score: test.maxScore },
    dependency: first ? nameOf(first) : null,
  };
}

/** Names of checks are names of functions: `exercise_1_2` for the second test of exercise 1. */
function nameOf({ number }: ShownTest): string {
  return `exercise_${number.replace('.', '_')}`;
}

function isAwaited({ waitingFor }: TestResult, { part, status }: TestResult): boolean {
  return status !== 'pass' && part !== null && waitingFor.includes(part);
}

function causeOf(test: TestResult, seed: number, length: number): Check50Cause {
  const rationale = truncate(testAdvice({ ...test, diagnoses: [] }, seed), length);
  const cause = { rationale, help: diagnosisText(test) || null };
  const wrong = test.comparisons.find(({ ok }) => !ok);
  if (!wrong || test.visibility === 'hidden') return cause;
  return { ...cause, expected: digits(wrong.expected), actual: digits(wrong.yours) };
}
