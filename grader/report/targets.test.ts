import { existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { readTargets } from './targets';

const root = temporaryFolder();
const place = () => path.join(mkdtempSync(path.join(root, 'place-')), 'results');
const CLASS = ['a', 'B'];

/** Reads targets from pairs of a format and a place below the folder `at`. */
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
    'a file, in upper or lower case',
    CLASS,
    [
      ['csv', 'Grades'],
      ['json', 'grades'],
    ],
  ],
  [
    'a file, with accents composed or decomposed',
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
    'a folder, with the same extension',
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
])('two results for one place are refused in one line, and no folder is made: %s', (_, ids, pairs) => {
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

test.each(['x.journal', 'x.lock'])(
  'a result in the place of a file that the grader keeps beside another is refused: %s',
  (own) => {
    expect(reading(CLASS, path.dirname(place()), ['json', own], ['csv', 'x'])).toThrow(
      /is the name of a file that the grader keeps beside other results\. Give another --out\.$/,
    );
  },
);

test('documents of two formats may share a folder if their extensions differ', () => {
  const targets = reading(CLASS, path.dirname(place()), ['gradescope', 'd'], ['autolab', 'd'], ['csv', 'd.csv'])();
  expect(targets.map(({ format }) => format.extension)).toEqual(['json', 'txt', 'csv']);
});

test('an error in one line counts formats and places if their numbers do not match', () => {
  expect(() => readTargets(['csv'], ['x', 'y'], CLASS)).toThrow(
    '1 format, but 2 places to write to. Give an --out for each --format.',
  );
  expect(() => readTargets(['csv', 'json'], ['x'], CLASS)).toThrow('2 formats, but 1 place to write to.');
});
