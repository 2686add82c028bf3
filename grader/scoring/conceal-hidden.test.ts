import { describe, expect, test } from '@jest/globals';
import { emptyTest } from '../core/empty-test';
import type { ExerciseResult, Status, TestResult } from '../core/result';
import { concealHidden } from './conceal-hidden';

const SECRET = 'expected 12.5, yours 3';

const testOf = (visibility: TestResult['visibility'], status: Status, message: string | null): TestResult =>
  emptyTest(`a ${visibility} test`, {
    part: '∂f/∂a',
    status,
    maxScore: 1,
    visibility,
    message,
    reproduction: 'gradf(7, 1, 3);',
    comparisons: [{ label: 'x', expected: 12.5, yours: 3, difference: 9.5, tolerance: 0, ok: false }],
    output: 'x is 7',
    location: { file: 'exercises/01-gradf.ts', line: 3 },
  });

/** An exercise with these tests, concealed; its message is that of its last test. */
function concealed(tests: TestResult[], fault: string | null = null): ExerciseResult {
  const { status, message } = tests.at(-1) as TestResult;
  const exercise = { id: '01-gradf', title: '', status, score: 0, maxScore: 0, message, tests };
  concealHidden(exercise, () => fault);
  return exercise;
}

describe('a hidden test', () => {
  test('shows its status in words and the line to look at, but no numbers and no output', () => {
    const exercise = concealed([testOf('hidden', 'fail', SECRET)]);
    expect(exercise.message).toBe('A hidden test does not pass.');
    expect(exercise.tests).toMatchObject([
      { message: 'A hidden test does not pass.', comparisons: [], output: '', location: { line: 3 } },
    ]);
    expect(JSON.stringify(exercise)).not.toMatch(/12\.5|x is 7/);
  });

  test('shows why the file does not load', () => {
    const fault = 'exercises/01-gradf.ts is missing.';
    const exercise = concealed([testOf('hidden', 'error', fault)], fault);
    expect(exercise).toMatchObject({ message: fault, tests: [{ message: fault, location: { line: 3 } }] });
  });

  test('does not reveal an error of running code, its line included, because learner code can choose that line', () => {
    const message = 'A hidden test could not run to its end with your code.';
    const exercise = concealed([testOf('hidden', 'error', 'threw 12.5')], 'another');
    expect(exercise).toMatchObject({ message, tests: [{ message, location: null }] });
  });
});

test('a visible test keeps its message, and so does its exercise if it has that message', () => {
  const visible = testOf('visible', 'error', 'your code threw RangeError');
  const exercise = concealed([visible, testOf('hidden', 'error', 'your code threw RangeError')]);
  expect(exercise.tests[0]).toEqual(visible);
  expect(exercise.message).toBe('your code threw RangeError');
  expect(exercise.tests[1]?.message).toBe('A hidden test could not run to its end with your code.');
});
