import { expect, test } from '@jest/globals';
import { findLaw, localDerivative } from './find-law';

const LAWS: readonly [string, (incoming: number) => number][] = [
  ['times', (incoming) => 1.7 * incoming],
  ['same', () => 1.7],
  ['added', (incoming) => 1.7 + incoming],
  ['divided', (incoming) => 1.7 / incoming],
  ['squared', (incoming) => 1.7 * incoming ** 2],
];

test.each(LAWS)('the law %s is told from three gradients, and the local derivative from one', (law, grad) => {
  expect(findLaw([grad(1), grad(3), grad(5)])).toBe(law);
  expect(localDerivative(law as never, grad(3))).toBeCloseTo(1.7, 12);
});

test('gradients of 0 follow no law, and NaN is no number', () => {
  expect(findLaw([0, 0, 0])).toBe('none');
  expect(findLaw([1, Number.NaN, 2])).toBe('no number');
  expect(findLaw([1, 2, 9])).toBe('other');
});
