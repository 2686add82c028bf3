import { expect, test } from '@jest/globals';
import { compare } from './compare';

test.each([
  [1, 1, 0, true],
  [1, 1.25, 0.25, true],
  [1, 0.75, 0.25, true],
  [1, 1.2500001, 0.25, false],
  [-1, 1, 0.25, false],
  [0, -0, 0, true],
  [1, 1 + Number.EPSILON, 0, false],
])('expecting %d, getting %d and allowing %d is right: %s', (expected, yours, tolerance, ok) => {
  const difference = Math.abs(yours - expected);
  expect(compare('x', expected, yours, tolerance)).toEqual({ label: 'x', expected, yours, difference, tolerance, ok });
});

test.each([
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  ['3', 'the text "3"'],
  [undefined, 'undefined'],
  [null, 'null'],
  [[3], 'an array of 1'],
  [{ valueOf: () => 3 }, 'an object'],
  [() => 3, 'a function'],
  [true, 'true'],
])('%p equals no number, even with an infinite tolerance', (yours, words) => {
  expect(compare('x', 3, yours, Number.POSITIVE_INFINITY)).toMatchObject({ yours: words, difference: null, ok: false });
});

test('a comparison fails if NaN or an infinity is expected, or if the tolerance is NaN', () => {
  const results = [
    compare('x', Number.NaN, Number.NaN, 1),
    compare('x', Number.NaN, 3, 1),
    compare('x', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1),
    compare('x', 3, 3, Number.NaN),
  ];
  expect(results.map(({ ok }) => ok)).toEqual([false, false, false, false]);
});
