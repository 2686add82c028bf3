import { testAdvice } from '../../advice/test-advice';
import { diagnosisText } from '../../core/diagnosis-text';
import type { SubmissionResult, TestResult } from '../../core/result';
import { digits } from '../../text/number-text';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** The version of check50 whose `docs/source/json_specification.rst` describes this JSON. */
const CHECK50_VERSION = '3.0.0';

/** The most characters of a test's console output: a few screens. */
const OUTPUT_LENGTH = 4_000;

/** What `check50 -o json` prints. */
export type Check50Report = { slug: string; version: string } & (
  | { results: Check50Result[] }
  | { error: { type: string; value: string; traceback: string[]; data: Record<string, never> } }
);

interface Check50Result {
  name: string;
  description: string;
  /** Null if a check that it depends on did not pass. */
  passed: boolean | null;
  log: string[];
  cause: Check50Cause | null;
  data: { score: number; max_score: number };
  /** The name of the first failing check that it waits for. */
  dependency: string | null;
}

/** `expected` and `actual` are either both present or both absent. */
type Check50Cause = { rationale: string; help: string | null } & (
  | { expected: string; actual: string }
  | Record<never, never>
);

/**
 * check50 has no points, so they are in `data`. An ungraded submission has an `error` in place of results.
 * Hidden tests are listed as `hidden test 1`, without the expected values.
 */
export const check50: SubmissionFormat = {
  about: 'what check50 -o json prints',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => check50Report(result, run, length)),
};

function check50Report(result: SubmissionResult, { assignment, seed }: RunInfo, length: number): Check50Report {
  const head = { slug: assignment, version: CHECK50_VERSION };
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
    log: test.output === '' ? [] : truncate(test.output, Math.min(OUTPUT_LENGTH, length)).split('\n'),
    cause: test.status === 'pass' ? null : causeOf(test, seed, length),
    data: { score: test.score, max_score: test.maxScore },
    dependency: first ? nameOf(first) : null,
  };
}

/** The name of a check must be the name of a function: `exercise_1_2` is the second test of exercise 1. */
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
