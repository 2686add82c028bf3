import { expect, test } from '@jest/globals';
import { compareCallPoints } from './compare-call-points';

const needed = [
  [2, 3, 4],
  [2.1, 3, 4],
];

test('calls at all needed points, each more than once and in any order, are right', () => {
  expect(compareCallPoints([...needed].reverse().concat(needed), needed, { within: 0 })).toBeNull();
});

test('a point is the same within the tolerance along each axis, and another one beyond it', () => {
  const callPoints = [needed[0] as number[], [2.1, 3, 4.01]];
  expect(compareCallPoints(callPoints, needed, { within: 0.02 })).toBeNull();
  expect(compareCallPoints(callPoints, needed, { within: 0.001 })).toMatch(/^f was asked at \(2\.1, 3, 4\.01\), which/);
  expect(compareCallPoints([...needed, [2, 3]], needed, { within: 1 })).toMatch(/^f was asked at \(2, 3\), which/);
});

test('another point is wrong unless it is allowed, and a missing one is named, with the needed points', () => {
  const other = [...needed, [9, 9, 9]];
  expect(compareCallPoints(other, needed, { within: 0 })).toBe(
    'f was asked at (9, 9, 9), which this method does not need.\nIt is needed at (2, 3, 4), (2.1, 3, 4).',
  );
  expect(compareCallPoints(other, needed, { also: [[9, 9, 9]], within: 0 })).toBeNull();
  expect(compareCallPoints(needed.slice(0, 1), needed, { within: 0 })).toBe(
    'f was not asked at (2.1, 3, 4).\nIt is needed at (2, 3, 4), (2.1, 3, 4).',
  );
});

test('an estimate must ask f, and a formula must not', () => {
  expect(compareCallPoints([], needed, { within: 0 })).toMatch(/^f was never asked\./);
  expect(compareCallPoints(needed, [], { within: 0 })).toMatch(/^f was asked for values\. Here the formula is wanted/);
  expect(compareCallPoints([], [], { within: 0 })).toBeNull();
});

test('messages name the function that was called', () => {
  expect(compareCallPoints([], needed, { name: 'value', within: 0 })).toMatch(/^value was never asked\./);
});
