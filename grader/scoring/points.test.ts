import { expect, test } from '@jest/globals';
import { sumPoints } from './points';

test('points are added without the rounding errors of binary numbers', () => {
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(sumPoints([0.1, 0.2])).toBe(0.3);
  expect(sumPoints(Array.from({ length: 100 }, () => 0.33))).toBe(33);
  expect(sumPoints([])).toBe(0);
});
