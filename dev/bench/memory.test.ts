import { expect, test } from '@jest/globals';
import { bytesOfFamily } from './memory';

const TABLE = `
    1     0   900
   10     1   100
   30    20    40
   20    10    50
   11     1  7000
`;

test('the memory of a process includes that of its descendants, in any order of the table', () => {
  expect(bytesOfFamily(TABLE, 10)).toBe(190 * 1024);
  expect(bytesOfFamily(TABLE, 30)).toBe(40 * 1024);
});

test('the memory of a process that has ended is 0', () => {
  expect(bytesOfFamily(TABLE, 99)).toBe(0);
});
