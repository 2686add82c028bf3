import { describe, expect, test } from '@jest/globals';
import type { ScreenRow } from './screen-row';
import { readScreensPage, sharesOf, writeScreensPage } from './screens-page';

const ROW: ScreenRow = {
  slip: '01-lines/caret',
  shows: 'at the point',
  says: 'It is **.',
  line: 2,
  isLineRight: true,
  helps: 'yes',
};
const SILENT: ScreenRow = {
  ...ROW,
  slip: '01-lines/sum',
  shows: '',
  says: '',
  line: null,
  isLineRight: false,
  helps: 'no',
};
const MISLEADING: ScreenRow = { ...ROW, slip: '02-loop/sum', says: '(numbers)', isLineRight: null, helps: 'untrue' };

describe('the page of screens', () => {
  test('is read as it was written', () => {
    expect(readScreensPage(writeScreensPage([ROW, SILENT, MISLEADING]))).toEqual([ROW, SILENT, MISLEADING]);
  });

  test('begins with the shares of each exercise', () => {
    expect(writeScreensPage([ROW, SILENT, MISLEADING])).toContain('| 01 | 2 | 50 % | 50 % | 50 % | 50 % | 0 |\n');
  });

  test('is refused with a verdict that is none', () => {
    const page = writeScreensPage([ROW]).replace('| yes |\n', '| maybe |\n');
    expect(() => readScreensPage(page)).toThrow('The screen of 01-lines/caret is judged as "maybe"');
  });
});

test('a screen without a line to point at counts as one that is right', () => {
  expect(sharesOf([ROW, SILENT, MISLEADING])).toEqual([
    { exercise: '01', slips: 2, lineRight: 1, saysMore: 1, helps: 1, helpsOrPlace: 1, untrue: 0 },
    { exercise: '02', slips: 1, lineRight: 1, saysMore: 0, helps: 0, helpsOrPlace: 0, untrue: 1 },
  ]);
});
