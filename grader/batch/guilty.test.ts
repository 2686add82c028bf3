import { describe, expect, test } from '@jest/globals';
import { isUngraded } from '../formats/format';
import type { SubmissionResult, TestResult } from '../result/document';
import { fitsPlan, guilty, unfinished, ungraded } from './guilty';

/** A result of one exercise with these tests and points. */
function resultOf(tests: Record<string, number>, id = '01-a'): SubmissionResult {
  const list = Object.entries(tests).map(
    ([name, maxScore]) => ({ name, maxScore, score: maxScore, status: 'pass', message: null }) as TestResult,
  );
  const exercise = { id, title: '', status: 'pass' as const, score: 3, maxScore: 3, message: null, tests: list };
  return { id: 'x', score: 3, maxScore: 3, status: 'pass', message: null, exercises: [exercise] };
}

const plan = resultOf({ one: 1, two: 2 });

describe('a result fits the plan', () => {
  test('with the same tests and points, whatever came of them', () => {
    expect(fitsPlan(plan, resultOf({ one: 1, two: 2 }))).toBe(true);
    expect(fitsPlan(plan, guilty(plan, 'x', 'SIGSEGV'))).toBe(true);
  });

  test.each([
    ['a test too few', resultOf({ one: 1 })],
    ['a test too many', resultOf({ one: 1, two: 2, three: 0 })],
    ['other points', resultOf({ one: 2, two: 2 })],
    ['another order', resultOf({ two: 2, one: 1 })],
    ['another exercise', resultOf({ one: 1, two: 2 }, '02-b')],
    ['no exercise', { ...plan, exercises: [] }],
  ])('but not with %s', (_, result) => {
    expect(fitsPlan(plan, result)).toBe(false);
  });
});

test('the guilty one has all tests of the plan and no points', () => {
  const result = guilty(plan, 'mallory', 'SIGSEGV');
  expect(result).toMatchObject({ id: 'mallory', score: 0, maxScore: 3, status: 'error' });
  expect(result.exercises).toMatchObject([{ score: 0, status: 'error', tests: [{ score: 0 }, { score: 0 }] }]);
  expect(isUngraded(result)).toBe(false);
});

test.each([
  [
    'over which the grader threw',
    ungraded(3, 'alice'),
    /could not grade this submission.*: the log of the run says why\.$/,
  ],
  ['to which it did not get', unfinished(3, 'alice'), /^The grader did not finish\. Grade this submission again/],
])('one %s is ungraded, and says why', (_, result, says) => {
  expect(result).toMatchObject({ id: 'alice', score: 0, maxScore: 3, status: 'error' });
  expect(result.message).toMatch(says);
  expect(isUngraded(result)).toBe(true);
});
