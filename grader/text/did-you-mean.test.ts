import { expect, test } from '@jest/globals';
import { nearest } from './did-you-mean';

test.each([
  ['hint', 'hints'],
  ['Hidden_Tests', 'hiddenTests'],
  ['pionts', 'points'],
  ['hidden', 'hiddenTests'],
])('%s was probably meant to be %s', (name, meant) => {
  expect(nearest(name, ['points', 'hiddenTests', 'hints'])).toBe(meant);
});

test('of several names that are close, the closest was meant', () => {
  expect(nearest('seed', ['sets', 'seeds'])).toBe('seeds');
});

test.each(['late', '', '-'])('"%s" is close to none', (name) => {
  expect(nearest(name, ['points', 'hiddenTests', 'hints'])).toBeUndefined();
});
