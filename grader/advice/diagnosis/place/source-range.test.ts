import { expect, test } from '@jest/globals';
import { outside } from '../../../../dev/testing/outside';

const { sourceRange } = outside<typeof import('./source-range')>('grader/advice/diagnosis/place/source-range');

test('lines and columns count from 1', () => {
  const place = sourceRange({ file: 'a.ts', source: 'one\ntwo three' }, { start: 8, end: 13 });
  expect(place).toEqual({ file: 'a.ts', line: 2, column: 5, endLine: 2, endColumn: 10 });
  expect(sourceRange({ file: 'a.ts', source: 'one' }, { start: 0, end: 3 })).toMatchObject({ line: 1, column: 1 });
});
