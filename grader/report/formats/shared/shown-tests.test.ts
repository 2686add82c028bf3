import { expect, test } from '@jest/globals';
import { MIXED, resultOf, submissionOf } from '../../../../dev/testing/platforms';
import { shownTests } from './shown-tests';

test('tests are listed in their order, with numbers and the names of their exercises', () => {
  const shown = shownTests(submissionOf({ '02-x': [resultOf('b'), resultOf('a')], '11-y': [resultOf('b')] }), 42);
  expect(shown.map(({ task, number, title }) => [task, number, title])).toEqual([
    [2, '2.1', '02-x · b'],
    [2, '2.2', '02-x · a'],
    [11, '11.1', '11-y · b'],
  ]);
});

test('a hidden test is listed by a number, not by its name, which could reveal what it asks', () => {
  expect(shownTests(MIXED, 42).map(({ title }) => title)).toEqual([
    '01-gradf · at the point',
    '01-gradf · ∂f/∂b',
    '01-gradf · hidden test 1',
    '01-gradf · hidden test 2',
    '04-value · mul: of two',
    '04-value · exp: of one',
    '04-value · exp: of another',
    '04-value · softmax',
  ]);
});

test('a fault of a file stands once, and of its other tests it is said that it is above', () => {
  const broken = resultOf('a', { status: 'error', message: 'exercises/02-x.ts:3: a bracket is missing' });
  const other = { ...broken, name: 'c', message: 'it threw' };
  const shown = shownTests(submissionOf({ '02-x': [broken, { ...broken, name: 'b' }, other] }), 42);
  expect(shown.map(({ advice }) => advice)).toEqual([
    'exercises/02-x.ts:3: a bracket is missing',
    'It could not run: see above.',
    'it threw',
  ]);
});
