import { expect, test } from '@jest/globals';
import { changedLines } from './changed-lines';

test('a line that the right text does not have is changed', () => {
  expect(changedLines('a\nb\nc', 'a\n  x\nc')).toEqual([2]);
});

test('lines around a gap are changed', () => {
  expect(changedLines('a\nb\nc', 'a\nc')).toEqual([1, 2]);
});

test('equal texts have no changed lines', () => {
  expect(changedLines('a\nb', 'a\nb')).toEqual([]);
});
