import { expect, test } from '@jest/globals';
import { simpleFactor } from './factor';

test.each([
  [3, 6, '2 times'],
  [3, -3, '-1 times'],
  [3, -6, '-2 times'],
  [-12, -6, '0.5 times'],
  [1, 1 / 3, '0.333333 times'],
  [5, 0.005, '0.001 times'],
])('a number that should be %p and is %p is off by %s', (expected, yours, words) => {
  expect(simpleFactor(expected, yours)).toBe(words);
});

test.each([
  [3, 3.1],
  [0, 2],
  [2, 0],
  [2, 'NaN'],
])('no factor is named for %p and %p', (expected, yours) => {
  expect(simpleFactor(expected, yours)).toBeNull();
});
