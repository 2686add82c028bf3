import { expect, test } from '@jest/globals';
import { repairDiagnosis, whereText } from './repair';

const onLine = (line: number) => ({ file: 'exercises/a.ts', line, column: 3, endLine: line, endColumn: 8 });
const REPAIR = { places: [onLine(5)], quote: '`h - a`', part: null, edits: [], isWhole: true };

test('a repair is told by its place, not by the edit', () => {
  expect(repairDiagnosis(REPAIR)).toEqual({
    id: 'repair:place',
    layer: 'repair',
    kind: null,
    text: 'Line 5, `h - a`: changing only this makes every test pass.',
    places: [onLine(5)],
  });
});

test('a repair of one part claims no more than the tests of that part', () => {
  expect(repairDiagnosis({ ...REPAIR, part: 'mul', isWhole: false }).text).toMatch('makes every test of mul pass');
});

test.each([
  [[5, 6], 'Line 5, `h - a`, and the same on line 6'],
  [[5, 6, 7], 'Line 5, `h - a`, and the same on lines 6 and 7'],
  [[5, 5], 'Line 5, `h - a`, and the same once more'],
])('the same slip on lines %j is told as one', (lines, told) => {
  expect(whereText({ ...REPAIR, places: lines.map(onLine) })).toBe(told);
});
