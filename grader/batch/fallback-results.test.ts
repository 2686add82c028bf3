import { expect, test } from '@jest/globals';
import type { SubmissionResult, TestResult } from '../core/result';
import { isUngraded } from '../report/formats/shared/format';
import { crashedResult, unfinishedResult, ungradedResult } from './fallback-results';

const tests = [1, 2].map(
  (maxScore) => ({ name: `${maxScore}`, maxScore, score: maxScore, status: 'pass' }) as TestResult,
);
const exercise = { id: '01-a', title: '', status: 'pass' as const, score: 3, maxScore: 3, message: null, tests };
const plan: SubmissionResult = { id: 'x', score: 3, maxScore: 3, status: 'pass', message: null, exercises: [exercise] };

test('the result of a crashed submission has all planned tests and no points', () => {
  const result = crashedResult(plan, 'mallory', 'SIGSEGV');
  expect(result).toMatchObject({ id: 'mallory', score: 0, maxScore: 3, status: 'error' });
  expect(result.exercises).toMatchObject([{ score: 0, status: 'error', tests: [{ score: 0 }, { score: 0 }] }]);
  expect(isUngraded(result)).toBe(false);
});

test.each([
  [
    'on which the grader failed',
    ungradedResult(3, 'alice'),
    /^The grader failed on this submission.* Read the reason in the log of the run, then grade it again\.$/,
  ],
  [
    'that the grader did not reach',
    unfinishedResult(3, 'alice'),
    /^The grader did not finish\. Grade this submission again/,
  ],
])('a submission %s is ungraded, and its message has the reason', (_, result, says) => {
  expect(result).toMatchObject({ id: 'alice', score: 0, maxScore: 3, status: 'ungraded' });
  expect(result.message).toMatch(says);
  expect(isUngraded(result)).toBe(true);
});
