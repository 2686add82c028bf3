import { expect, test } from '@jest/globals';
import { exerciseResult, recorded, testResult } from '../../../dev/testing/results';
import { ROOT } from '../../../dev/testing/root';
import { readMistakes } from '../../config/read-mistakes';
import type { TestResult } from '../../core/result';
import { compare } from '../../scoring/compare';
import { diagnose } from './diagnose';
import type { MistakeRecord } from './mistake-record';

const TOLERANCE = 1e-5;

/** A test whose answer differs from 0 where a number is given. */
function answered(name: string, yours: Record<string, number>): TestResult {
  const comparisons = Object.entries(yours).map(([label, number]) => compare(label, 0, number, TOLERANCE));
  return testResult({ name, status: comparisons.every(({ ok }) => ok) ? 'pass' : 'fail', message: 'm', comparisons });
}

const RECORD: MistakeRecord = {
  left: { diagnosis: 'Left.', wrong: { one: { numbers: { x: 1 } } } },
  right: { diagnosis: 'Right.', wrong: { one: { numbers: { y: 2 } }, two: { numbers: { y: 3 } } } },
  thrown: { diagnosis: 'Thrown.', wrong: { one: { message: 'exercises: your code threw 3' } } },
};

/** The names of the mistakes that explain each test. */
function mistakesIn(...tests: TestResult[]): string[][] {
  diagnose(exerciseResult('01-gradf', tests), RECORD);
  return tests.map(({ diagnoses }) => diagnoses.map(({ id }) => id));
}

test('numbers that a mistake of the project’s record computes get its diagnosis', () => {
  const record = readMistakes(ROOT, '01-gradf');
  const { diagnosis, wrong } = record['angle-without-its-factor'] as MistakeRecord[string];
  const tests = Object.entries(wrong).map(([name, signature]) =>
    answered(name, 'numbers' in signature ? (signature.numbers as Record<string, number>) : {}),
  );
  expect(tests.length).toBeGreaterThan(1);
  diagnose(exerciseResult('01-gradf', tests), record);
  for (const { diagnoses } of tests) expect(diagnoses).toEqual([recorded('angle-without-its-factor', diagnosis)]);
});

test('numbers are the same if they differ by a tenth of the tolerance at most', () => {
  expect(mistakesIn(answered('one', { x: 1 + 0.09 * TOLERANCE }))).toEqual([['left']]);
  expect(mistakesIn(answered('one', { x: 1 + 0.11 * TOLERANCE }))).toEqual([[]]);
});

test('two mistakes explain a test together, that which explains more first', () => {
  expect(mistakesIn(answered('one', { x: 1, y: 2 }), answered('two', { y: 3 }))).toEqual([
    ['right', 'left'],
    ['right'],
  ]);
});

test('a test with a wrong number that no mistake computes has no diagnosis', () => {
  expect(mistakesIn(answered('one', { x: 1, z: 9 }))).toEqual([[]]);
});

test('a mistake is ruled out by a test that is right where the mistake would be wrong, not by one that waits', () => {
  const one = answered('one', { y: 2 });
  expect(mistakesIn(one, answered('two', { y: 0 }))).toEqual([[], []]);
  expect(mistakesIn(one, testResult({ name: 'two', status: 'waiting' }))).toEqual([['right'], []]);
});

test('a message is explained by the same message on any line of the file', () => {
  const error = (message: string) => testResult({ name: 'one', status: 'error', message });
  expect(mistakesIn(error('exercises/01-gradf.ts:9: your code threw 3'))).toEqual([['thrown']]);
  expect(mistakesIn(error('exercises/01-gradf.ts:9: your code threw 4'))).toEqual([[]]);
});
