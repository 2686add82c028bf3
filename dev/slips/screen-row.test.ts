import { expect, test } from '@jest/globals';
import type { TestResult } from '../../grader/core/result';
import { exerciseResult, recorded, testResult } from '../testing/results';
import type { LoadedSlip } from './load-slips';
import { screenRow } from './screen-row';

const slip: LoadedSlip = {
  name: 'typed',
  base: '01-lines',
  exercise: '01-gradf',
  edits: [],
  text: '',
  lines: [7],
  wrong: 'Something.',
  needs: [],
};
const comparison = { label: 'x', expected: 1, yours: 2, difference: 1, tolerance: 1e-5, ok: false };

function exerciseWith(line: number, text = 'Use a | b.') {
  const location = { file: 'exercises/01-gradf.ts', line };
  const failing: Partial<TestResult> = { status: 'fail', message: 'x is 2.', comparisons: [comparison], location };
  return exerciseResult('01-gradf', [
    testResult(failing),
    testResult({ ...failing, diagnoses: [recorded('sum', text)] }),
  ]);
}

test('a row shows the first test that does not pass, and the reason in place of numbers', () => {
  const exercise = exerciseWith(8);
  exercise.tests.shift();
  expect(screenRow(slip, exercise, [])).toEqual({
    slip: '01-lines/typed',
    shows: 'at a point',
    says: '(numbers) Why: Use a ¦ b.',
    line: 8,
    isLineRight: true,
    helps: '?',
  });
  expect(screenRow(slip, exerciseWith(9), [])).toMatchObject({ says: '(numbers)', isLineRight: false });
});

test('a verdict is kept while the text and the line are the same', () => {
  const judged = [{ ...screenRow(slip, exerciseWith(8), []), helps: 'yes' as const }];
  expect(screenRow(slip, exerciseWith(8), judged).helps).toBe('yes');
  expect(screenRow(slip, exerciseWith(9), judged).helps).toBe('?');
});
