import { expect, test } from '@jest/globals';
import { exerciseResult, testResult } from '../../../dev/testing/results';
import { compare } from '../../scoring/compare';
import { signatureOf } from './signature';

const signature = (...tests: Parameters<typeof testResult>[0][]) =>
  signatureOf(exerciseResult('01-gradf', tests.map(testResult)));

test('the signature of a wrong test is its wrong numbers by label, without the right ones', () => {
  const comparisons = [compare('a', 1, 1, 0), compare('b', 2, -2, 0), compare('c', 3, Number.NaN, 0)];
  expect(signature({ name: 'one', status: 'fail', message: 'Not 2.', comparisons })).toEqual({
    one: { numbers: { b: -2, c: 'NaN' } },
  });
});

test('a test without a wrong number has its message for a signature, and the line has no part in it', () => {
  const thrown = (line: number) =>
    signature({ name: 'one', status: 'error', message: `exercises/01-gradf.ts:${line}: your code threw 3` });
  expect(thrown(4)).toEqual({ one: { message: 'exercises: your code threw 3', compared: 0 } });
  expect(thrown(17)).toEqual(thrown(4));
});

test('tests that pass, wait or are not started have no signature', () => {
  const comparisons = [compare('a', 1, 2, 0)];
  const statuses = ['pass', 'waiting', 'not-started', 'fail'] as const;
  const tests = statuses.map((status) => ({ name: status, status, comparisons }));
  expect(Object.keys(signature(...tests))).toEqual(['fail']);
});
