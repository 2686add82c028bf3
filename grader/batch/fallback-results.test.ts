import { expect, test } from '@jest/globals';
import type { SubmissionResult, TestResult } from '../core/result';
import { isUngraded } from '../report/formats/shared/format';
import { crashedResult, unfinishedResult, ungradedResult } from './fallback-results';

const tests = [1, 2].map(
  (maxScore) => ({ name: `${maxScore}`, maxScore, score: maxScore, status: 'pass' }) as TestResult,
);
const exercise = { id: '01-a', title: '', status: 'pass' as const, score: 3, maxScore: 3, message: null, tests };
const plan: SubmissionResult = { id: 'x', score: 3, maxScore: 3, status: 'pass', message: null, exercises: [exercise] };

test('the guilty one has all tests of the plan and no points', () => {
  const result = crashedResult(plan, 'mallory', 'SIGSEGV');
  expect(result).toMatchObject({ id: 'mallory', score: 0, maxScore: 3, status: 'error' });
  expect(result.exercises).toMatchObject([{ score: 0, status: 'error', tests: [{ score: 0 }, { score: 0 }] }]);
  expect(isUngraded(result)).toBe(false);
});

test.each([
  [
    'over which the grader threw',
    ungradedResult(3, 'alice'),
    /could not grade this submission.*: the log of the run says why\.$/,
  ],
  ['to which it did not get', unfinishedResult(3, 'alice'), /^The grader did not finish\. Grade this submission again/],
])('one %s is ungraded, and says why', (_, result, says) => {
  expect(result).toMatchObject({ id: 'alice', score: 0, maxScore: 3, status: 'ungraded' });
  expect(result.message).toMatch(says);
  expect(isUngraded(result)).toBe(true);
});
