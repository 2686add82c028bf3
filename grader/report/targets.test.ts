import { existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { readTargets } from './targets';

const root = temporaryFolder();
const place = () => path.join(mkdtempSync(path.join(root, 'place-')), 'results');
const CLASS = ['a', 'B'];

/** What pairs of a format and a place below `at` come to; neither file nor folder is made by one that is refused. */
function reading(ids: readonly string[], at: string, ...pairs: [format: string, out: string][]) {
  return () =>
    readTargets(
      pairs.map(([format]) => format),
      pairs.map(([, out]) => path.join(at, out)),
      ids,
    );
}

test.each<[string, readonly string[], [string, string][]]>([
  [
    'a file',
    CLASS,
    [
      ['csv', 'x'],
      ['json', 'x'],
    ],
  ],
  [
    'a file, whatever its case',
    CLASS,
    [
      ['csv', 'Grades'],
      ['json', 'grades'],
    ],
  ],
  [
    'a file, however its accents are composed',
    CLASS,
    [
      ['csv', 'Zo\u00eb'],
      ['json', 'Zoe\u0308'],
    ],
  ],
  [
    'the file about one submission',
    ['a'],
    [
      ['gradescope', 'x'],
      ['coursera', 'x'],
    ],
  ],
  [
    'a folder, under one ending',
    CLASS,
    [
      ['gradescope', 'd'],
      ['coursera', 'd'],
    ],
  ],
  [
    'a document in a folder',
    CLASS,
    [
      ['gradescope', 'd'],
      ['json', path.join('d', 'b.json')],
    ],
  ],
  [
    'a file and a folder',
    CLASS,
    [
      ['json', 'd'],
      ['gradescope', 'd'],
    ],
  ],
])('two results for one place are refused in one line: %s', (_, ids, pairs) => {
  const at = path.dirname(place());
  expect(reading(ids, at, ...pairs)).toThrow(
    /^Two results would be written to .*\. Give each --format an --out of its own\.$/,
  );
  expect(existsSync(path.join(at, 'd'))).toBe(false);
});

test('two results for one place behind a link are refused', () => {
  const at = place();
  symlinkSync(path.dirname(at), at, 'junction');
  expect(reading(CLASS, path.dirname(at), ['csv', 'x'], ['json', path.join('results', 'x')])).toThrow(/^Two results /);
});

test.each(['x.journal', 'x.lock', '.x.tmp'])(
  'a result in the place of a file that the grader keeps beside another is refused: %s',
  (own) => {
    expect(reading(CLASS, path.dirname(place()), ['json', own], ['csv', 'x'])).toThrow(
      /is the name of a file that the grader keeps beside other results\. Give another --out\.$/,
    );
  },
);

test('one folder may have documents of two formats, under different endings', () => {
  const targets = reading(CLASS, path.dirname(place()), ['gradescope', 'd'], ['autolab', 'd'], ['csv', 'd.csv'])();
  expect(targets.map(({ format }) => format.extension)).toEqual(['json', 'txt', 'csv']);
});

test('names and places that do not go together are counted in one line', () => {
  expect(() => readTargets(['csv'], ['x', 'y'], CLASS)).toThrow(
    '1 format, but 2 places to write to. Give an --out for each --format.',
  );
  expect(() => readTargets(['csv', 'json'], ['x'], CLASS)).toThrow('2 formats, but 1 place to write to.');
});
