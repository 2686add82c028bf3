import { expect, test } from '@jest/globals';
import { proofPause } from './proof-pause';

test('a submission that ended few hosts begins at once', () => {
  expect([0, 1, 2].map((starts) => proofPause(starts, 0))).toEqual([0, 0, 0]);
});

test('one that ended more begins on hosts that have been up for 1, 2, 4 and 8 s', () => {
  expect([3, 4, 5, 6].map((starts) => proofPause(starts, 0))).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect([3, 4, 5, 6].map((starts) => proofPause(starts, 3_000))).toEqual([0, 0, 1_000, 5_000]);
});
