import { describe, expect, test } from '@jest/globals';
import type { Diagnosis, SubmissionResult, TestResult } from '../core/result';
import { crashedResult } from './fallback-results';
import { jsonUnderId, serializeResult, testPlanHash } from './serialized-result';

/** A result of one exercise with these tests and points. */
function resultOf(tests: Record<string, number>, id = '01-a'): SubmissionResult {
  const list = Object.entries(tests).map(
    ([name, maxScore]) =>
      ({ name, maxScore, score: maxScore, status: 'pass', message: null, diagnoses: [] as Diagnosis[] }) as TestResult,
  );
  const exercise = { id, title: '', status: 'pass' as const, score: 3, maxScore: 3, message: null, tests: list };
  return { id: 'x', score: 3, maxScore: 3, status: 'pass', message: null, exercises: [exercise] };
}

const plan = resultOf({ one: 1, two: 2 });

test('a result is the same after serializing, under any id', () => {
  const { json } = serializeResult(plan);
  expect(JSON.parse(jsonUnderId('x', json))).toEqual(plan);
  expect(JSON.parse(jsonUnderId('"y"\\', json))).toEqual({ ...plan, id: '"y"\\' });
});

test('the facts for the summary of a class are beside a serialized result', () => {
  const { score, maxScore, status, facts } = { ...plan, ...serializeResult(plan) };
  const exercises = [{ id: '01-a', score, maxScore, hasRun: true }];
  const none = { failedTests: [], diagnoses: [], findings: [], errors: [] };
  expect(facts).toEqual({ score, maxScore, status, kind: 'right', hasRun: true, exercises, ...none });
  const crash = serializeResult(crashedResult(plan, 'x', 'SIGSEGV')).facts;
  expect(crash).toMatchObject({ hasRun: false, failedTests: [], errors: [expect.stringContaining('SIGSEGV')] });
});

describe('a test plan hash', () => {
  test('is equal for the same tests and points with any outcome', () => {
    expect(serializeResult(resultOf({ one: 1, two: 2 })).tests).toBe(testPlanHash(plan));
    expect(serializeResult(crashedResult(plan, 'x', 'SIGSEGV')).tests).toBe(testPlanHash(plan));
  });

  test.each([
    ['a test too few', resultOf({ one: 1 })],
    ['a test too many', resultOf({ one: 1, two: 2, three: 0 })],
    ['other points', resultOf({ one: 2, two: 2 })],
    ['another order', resultOf({ two: 2, one: 1 })],
    ['another exercise', resultOf({ one: 1, two: 2 }, '02-b')],
    ['no exercise', { ...plan, exercises: [] }],
  ])('differs for %s', (_, result) => {
    expect(serializeResult(result).tests).not.toBe(testPlanHash(plan));
  });
});
