import { expect, test } from '@jest/globals';
import { didYouMean } from './did-you-mean';

test.each([
  ['hint', 'hints'],
  ['Hidden_Tests', 'hiddenTests'],
  ['pionts', 'points'],
  ['hidden', 'hiddenTests'],
])('%s is taken for %s', (name, meant) => {
  expect(didYouMean(name, ['points', 'hiddenTests', 'hints'])).toBe(meant);
});

test('of several close names, the closest is suggested', () => {
  expect(didYouMean('seed', ['sets', 'seeds'])).toBe('seeds');
});

test.each(['late', '', '-'])('"%s" is close to no name', (name) => {
  expect(didYouMean(name, ['points', 'hiddenTests', 'hints'])).toBeUndefined();
});
