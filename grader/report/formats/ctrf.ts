import type { Test as CtrfTest, Summary, TestStatus } from 'ctrf';
import { testAdvice } from '../../advice/test-advice';
import { diagnosisId } from '../../core/diagnosis-text';
import type { SubmissionResult, TestResult } from '../../core/result';
import { escapeLogCommandsJson } from '../../text/escape-log-commands';
import { exercisesOrFailure } from './shared/exercises-or-failure';
import { type ClassFormat, isUngraded, type Results, type RunInfo } from './shared/format';
import { type Outcome, outcomesOf } from './shared/outcome';

/** The version of the specification, https://github.com/ctrf-io/ctrf. */
const SPECIFICATION_VERSION = '0.0.0';

/**
 * The Common Test Report Format. It has no points, so they are in `extra` of the summary and of each test. An `error`
 * is `failed`, because readers do not count `other` as a failure; `rawStatus` has the word of the result.
 */
export const ctrf: ClassFormat = {
  about: 'the Common Test Report Format, JSON',
  of: 'class',
  extension: 'json',
  *render(results, run) {
    const summary = JSON.stringify(summarize(results, run));
    yield `{"reportFormat":"CTRF","specVersion":"${SPECIFICATION_VERSION}",`;
    yield `"results":{"tool":{"name":"gradkata"},"summary":${summary},"tests":[`;
    let separator = '\n';
    for (const result of results) {
      const outcome = outcomesOf(result);
      for (const { id, tests } of exercisesOrFailure(result)) {
        for (const test of tests) {
          const one = ctrfTest(result, id, test, outcome(test.status), run.seed);
          yield separator + escapeLogCommandsJson(JSON.stringify(one));
          separator = ',\n';
        }
      }
    }
    yield '\n]}}\n';
  },
};

function summarize(results: Results, { started, finished }: RunInfo): Summary {
  const counts: Record<TestStatus, number> = { passed: 0, failed: 0, skipped: 0, pending: 0, other: 0 };
  const extra = { score: 0, maxScore: 0 };
  let [tests, suites] = [0, 0];
  for (const result of results) {
    if (!isUngraded(result)) {
      extra.score += result.score;
      extra.maxScore += result.maxScore;
    }
    const outcome = outcomesOf(result);
    for (const exercise of exercisesOrFailure(result)) {
      suites += 1;
      tests += exercise.tests.length;
      for (const { status } of exercise.tests) counts[outcome(status)] += 1;
    }
  }
  return { tests, ...counts, suites, start: started, stop: finished, duration: finished - started, extra };
}

function ctrfTest(
  result: SubmissionResult,
  exercise: string,
  test: TestResult,
  outcome: Outcome,
  seed: number,
): CtrfTest {
  const { name, status, score, maxScore, visibility, output, durationMs, location } = test;
  return {
    name,
    suite: [result.id, exercise],
    status: outcome,
    rawStatus: status,
    duration: Math.round(durationMs),
    ...(status === 'pass' ? {} : { message: testAdvice(test, seed) }),
    ...(location ? { filePath: location.file, line: location.line } : {}),
    ...(output === '' ? {} : { stdout: output.split('\n') }),
    ...(isUngraded(result) ? {} : { extra: { score, maxScore, visibility, diagnosis: diagnosisId(test) } }),
  };
}
