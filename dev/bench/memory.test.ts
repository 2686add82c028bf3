import { expect, test } from '@jest/globals';
import { sumOf } from './memory';

const TABLE = `
    1     0   900
   10     1   100
   30    20    40
   20    10    50
   11     1  7000
`;

test('the memory of a process is its own and that of all it has started, however the table is ordered', () => {
  expect(sumOf(TABLE, 10)).toBe(190 * 1024);
  expect(sumOf(TABLE, 30)).toBe(40 * 1024);
});

test('a process that is gone takes none', () => {
  expect(sumOf(TABLE, 99)).toBe(0);
});
