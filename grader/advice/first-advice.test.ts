import { expect, test } from '@jest/globals';
import { exerciseResult, submissionResult, testResult, ungradedResult } from '../../dev/testing/results';
import { firstAdvice, shortfallOf } from './first-advice';

const passing = exerciseResult('01-gradf', [testResult()]);
const wrong = exerciseResult('02-numerical-gradient', [
  testResult({ status: 'not-started', message: 'It is not written yet.' }),
  testResult({ status: 'fail', message: 'Not 3.', reproduction: 'numericalGradient(1, 2, 3);' }),
  testResult({ status: 'fail', message: 'Not 4.' }),
]);

test('the first advice on an exercise is that on its first wrong test', () => {
  expect(firstAdvice(wrong, 7)).toBe('Not 3.\n\nTo try it out (seed 7):\nnumericalGradient(1, 2, 3);');
});

test('the first advice is the exercise’s own message if no test has advice, and empty if all pass', () => {
  const noTests = exerciseResult('03-symmetric-gradient', []);
  expect(firstAdvice(noTests, 7)).toBe('No test of this exercise ran.');
  const silent = exerciseResult('04-value', [testResult({ status: 'error' })], { message: 'It does not load.' });
  expect(firstAdvice(silent, 7)).toBe('It does not load.');
  expect(firstAdvice(passing, 7)).toBe('');
});

test('points are missing because of the first exercise that does not pass, which is named', () => {
  const later = exerciseResult('04-value', [testResult({ status: 'fail', message: 'Not 5.' })]);
  expect(shortfallOf(submissionResult('alice', [passing, wrong, later]), 7)).toMatch(
    /^02-numerical-gradient: Not 3\.\n/,
  );
  expect(shortfallOf(submissionResult('alice', [passing]), 7)).toBe('');
});

test('an ungraded submission says why it has no points', () => {
  const ungraded = ungradedResult('alice');
  expect(ungraded.message).toBeTruthy();
  expect(shortfallOf(ungraded, 7)).toBe(ungraded.message);
});
