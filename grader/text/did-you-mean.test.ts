import { expect, test } from '@jest/globals';
import { didYouMean } from './did-you-mean';

test.each([
  ['hint', 'hints'],
  ['Hidden_Tests', 'hiddenTests'],
  ['pionts', 'points'],
  ['hidden', 'hiddenTests'],
])('%s was probably meant to be %s', (name, meant) => {
  expect(didYouMean(name, ['points', 'hiddenTests', 'hints'])).toBe(meant);
});

test('of several names that are close, the closest was meant', () => {
  expect(didYouMean('seed', ['sets', 'seeds'])).toBe('seeds');
});

test.each(['late', '', '-'])('"%s" is close to none', (name) => {
  expect(didYouMean(name, ['points', 'hiddenTests', 'hints'])).toBeUndefined();
});
