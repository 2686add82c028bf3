import path from 'node:path';
import { expect, test } from '@jest/globals';
import { recorded, testResult } from '../../dev/testing/results';
import { ROOT } from '../../dev/testing/root';
import { resultError } from './result-error';

const textOf = (result: Parameters<typeof testResult>[0]) => resultError(ROOT, testResult(result), 7).message;

test('the error of a waiting test begins with that word, and says it once', () => {
  const message = 'Waiting for exp, log: see the tests of those first.';
  expect(textOf({ status: 'waiting', message })).toBe('waiting for exp, log: see the tests of those first.');
});

test('the error of a test that did not run has the word of its status before a message without it', () => {
  expect(textOf({ status: 'waiting', message: 'A hidden test waits.' })).toBe('waiting: A hidden test waits.');
  expect(textOf({ status: 'not-started', message: 'exercises/01-gradf.ts: gradf is not written yet.' })).toBe(
    'not started: exercises/01-gradf.ts: gradf is not written yet.',
  );
});

test('the error of a wrong test has message, diagnosis, lines to try out and output', () => {
  const diagnoses = [recorded('sign', 'The sign is wrong.')];
  const wrong = { status: 'fail', message: 'Not 3.', diagnoses, reproduction: 'gradf(1);', output: 'hello' } as const;
  expect(textOf({ ...wrong, diagnoses })).toBe(
    'Not 3.\n\nWhy: The sign is wrong.\n\nTo try it out (seed 7):\ngradf(1);\n\nYour code wrote:\nhello',
  );
});

test('the error of a wrong test has no command to the log of a CI system', () => {
  expect(textOf({ status: 'fail', message: 'Not 3.', output: '::error::no' })).toBe(
    'Not 3.\n\nYour code wrote:\n: :error::no',
  );
});

test('the error of a wrong test without a diagnosis is its message alone', () => {
  expect(textOf({ status: 'fail', message: 'Not 3.' })).toBe('Not 3.');
});

test('the stack of the error has one frame, the first character of the learner’s line', () => {
  const location = { file: 'solutions/01-gradf.ts', line: 3 };
  const { stack } = resultError(ROOT, testResult({ status: 'fail', message: 'Not 3.', location }), 7);
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  expect(frames).toEqual([`    at ${path.join(ROOT, 'solutions', '01-gradf.ts')}:3:3`]);
});

test('a line of a file that cannot be read is shown from its start', () => {
  const location = { file: 'solutions/no-such-file.ts', line: 3 };
  const { stack } = resultError(ROOT, testResult({ status: 'fail', message: 'Not 3.', location }), 7);
  expect(stack).toBe(`Error: Not 3.\n    at ${path.join(ROOT, 'solutions', 'no-such-file.ts')}:3:1`);
});

test('the stack of a failure without a line of the learner has no frame', () => {
  expect(resultError(ROOT, testResult({ status: 'fail', message: 'Not 3.' }), 7).stack).toBe('Error: Not 3.');
});
