import { expect, test } from '@jest/globals';
import { recorded, testResult } from '../../dev/testing/results';
import { testAdvice } from './test-advice';

const location = { file: 'exercises/01-gradf.ts', line: 4 };

test('advice on a wrong test has the place, the message, lines to try out, and the diagnosis', () => {
  const wrong = testResult({ status: 'fail', message: 'Not 3.', location, reproduction: 'gradf(1, 2, 3);' });
  expect(testAdvice({ ...wrong, diagnoses: [recorded('sign', 'The sign is wrong.')] }, 7)).toBe(
    'exercises/01-gradf.ts:4: Not 3.\n\nTo try it out (seed 7):\ngradf(1, 2, 3);\nWhy: The sign is wrong.',
  );
  expect(testAdvice({ ...wrong, reproduction: null }, 7)).toBe('exercises/01-gradf.ts:4: Not 3.');
});

test('advice does not repeat a place with which the message begins', () => {
  const thrown = testResult({ status: 'error', message: 'exercises/01-gradf.ts:9: gradf threw', location });
  expect(testAdvice(thrown, 7)).toBe('exercises/01-gradf.ts:9: gradf threw');
});

test('advice on a passing test is empty', () => {
  expect(testAdvice(testResult(), 7)).toBe('');
});
