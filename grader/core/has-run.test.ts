import { expect, test } from '@jest/globals';
import { exerciseResult, testResult } from '../../dev/testing/results';
import { hasRun } from './has-run';

const inError = (...messages: string[]) =>
  exerciseResult(
    '01-gradf',
    messages.map((message) => testResult({ status: 'error', message })),
  );

test('an exercise of which each test has the same error did not run', () => {
  expect(hasRun(inError('It is too deep.', 'It is too deep.'))).toBe(false);
  expect(hasRun(inError('exercises/01-gradf.ts is missing.'))).toBe(false);
  expect(hasRun(inError('a throws', 'b throws'))).toBe(true);
  expect(hasRun(exerciseResult('01-gradf', [testResult({ status: 'fail', message: 'No.' })]))).toBe(true);
  expect(hasRun(exerciseResult('01-gradf', [testResult({ status: 'not-started', message: 'No.' })]))).toBe(true);
});
