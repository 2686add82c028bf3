import { expect, test } from '@jest/globals';
import { cosine, exponential, halfPower, logarithm, sine } from './elementary';

const NUMBERS = [0.18, 0.5, 1, 1.37, 2.91, 4.2, 7, 15.6];

/** The largest difference from the functions of this engine, as a share of the size of the result or of 1. */
const worst = (own: (x: number) => number, other: (x: number) => number) =>
  Math.max(...NUMBERS.map((x) => Math.abs(own(x) - other(x)) / Math.max(1, Math.abs(other(x)))));

test.each([
  ['sine', sine, Math.sin],
  ['cosine', cosine, Math.cos],
  ['exponential', exponential, Math.exp],
  ['logarithm', logarithm, Math.log],
] as const)('the %s has 14 digits', (_, own, other) => {
  expect(worst(own, other)).toBeLessThan(2e-14);
});

test.each([-3, -2.5, -1, -0.5, 0.5, 1, 2.5, 5])('the power %d has 14 digits', (exponent) => {
  expect(
    worst(
      (x) => halfPower(x, exponent),
      (x) => x ** exponent,
    ),
  ).toBeLessThan(2e-14);
});

test('a root or logarithm of a negative number is NaN', () => {
  expect([halfPower(-2, 1.5), logarithm(-2), halfPower(-2, 3)]).toEqual([Number.NaN, Number.NaN, -8]);
});
