import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectWith } from '../../dev/testing/settings-project';
import { readSettings } from './settings';

const BAD: [string, string | object, string | RegExp][] = [
  ['no JSON', '{\n  "seed": 7,\n}', /^gradkata\.config\.json is not valid JSON: .*\.$/],
  ['a list', [], 'gradkata.config.json: it must be an object such as {"limits":{"fuelPerTest":200}}, got [].'],
  [
    'a key that does not exist',
    { hint: true },
    'gradkata.config.json: there is no setting hint. ' +
      'There are: assignment, missing, csvForExcel, late, exercises, chapters, points, ' +
      'hiddenTests, hints, seed, limits. ' +
      'Did you mean hints?',
  ],
  ['a key far from all', { proctoring: 1 }, /there is no setting proctoring\. There are: [^?]*\.$/],
  ['a word that is none', { missing: 'none' }, /: missing must be "zero" or "empty", got "none"\.$/],
  ['no due date', { late: { most: 5 } }, /: late must be an object such as \{"due":.*got \{"most":5\}\.$/],
  [
    'a date in words',
    { late: { due: 'tomorrow' } },
    /: late\.due must be a text of 16 to 25 characters.*"tomorrow"\.$/,
  ],
  [
    'an unknown time zone',
    { late: { due: '2026-11-20T23:59', timeZone: 'Mars' } },
    /: late\.timeZone must be a name such as "Europe\/Berlin", got "Mars"\.$/,
  ],
  ['hints in words', { hints: 'off' }, /: hints must be true or false, got "off"\.$/],
  ['a seed with decimals', { seed: 1.5 }, /: seed must be a whole number from 0 to 2147483647, got 1\.5\.$/],
  ['a seed below 0', { seed: -1 }, /: seed must be .* got -1\.$/],
  [
    'an empty assignment',
    { assignment: '' },
    /: assignment must be a text of 1 to 200 characters in one line such as /,
  ],
  ['an assignment of two lines', { assignment: 'a\nb' }, /: assignment must be .* in one line .*, got "a\\nb"\.$/],
  ['points for all', { points: 100 }, /: points must be an object such as \{"01-gradf":33\}, got 100\.$/],
  [
    'points in words',
    { points: { '01-gradf': 'many' } },
    /: points\.01-gradf must be a number from 0\.01 to 10000, a multiple of 0\.01, got "many"\.$/,
  ],
  ['no points', { points: { '01-gradf': 0 } }, /: points\.01-gradf must be .*, got 0\.$/],
  ['points of three decimals', { points: { '01-gradf': 33.335 } }, /: points\.01-gradf must be .*, got 33\.335\.$/],
  [
    'points of no exercise',
    { points: { '01-grad': 33 } },
    /: points\.01-grad: There is no exercise "01-grad"\. There are: 01-gradf, .*\. Did you mean 01-gradf\?$/,
  ],
  ['no exercise', { exercises: [] }, /: exercises must be a list of 1 or more such as \["01",.*\], got \[\]\.$/],
  ['one exercise without a list', { exercises: '01' }, /: exercises must be a list of 1 or more .*, got "01"\.$/],
  [
    'an exercise that is none',
    { exercises: ['01', null] },
    /: exercises\[1\] must be a number or a text .*, got null\.$/,
  ],
  [
    'an exercise that does not exist',
    { exercises: ['01', 'vallue'] },
    /: exercises\[1\]: There is no exercise "vallue"\. There are: .*\. Did you mean 03-value\?$/,
  ],
  [
    'a limit that does not exist',
    { limits: { fuel: 1 } },
    /: there is no setting limits\.fuel\. There are in limits: .*fuelPerTest.*\. Did you mean limits\.fuelPerTest\?$/,
  ],
  [
    'a limit that is too large',
    { limits: { stackBytes: 1e9 } },
    /: limits\.stackBytes must be a whole number from 65536 to 524288, got 1000000000\.$/,
  ],
  ['a limit in quotes', { limits: { wallMs: '5' } }, /: limits\.wallMs must be a whole number .*, got "5"\.$/],
  [
    'a memory of odd pages',
    { limits: { memoryBytes: 2 ** 24 + 1 } },
    /: limits\.memoryBytes must be .*, a multiple of 65536,/,
  ],
  [
    'a folder that is not there',
    { hiddenTests: 'nowhere' },
    /: hiddenTests: the folder .*nowhere cannot be read \(ENOENT\)\. Give /,
  ],
  [
    'a folder without suites',
    { hiddenTests: 'empty' },
    /: hiddenTests: there is no suite in .*empty\. Put one there, named like /,
  ],
  ['a long value', { seed: 'x'.repeat(500) }, /got "x{78}…\.$/],
];

test.each(BAD)('settings with %s are refused in one line that names the key', (_, settings, says) => {
  const read = () => readSettings(projectWith(settings));
  expect(read).toThrow(says);
  expect(read).not.toThrow('\n');
});

describe('hidden suites', () => {
  test('are refused if one does not have a name like 01-slug.test.ts', () => {
    expect(() => readSettings(projectWith({ hiddenTests: 'hidden' }, ['gradf.test.ts']))).toThrow(
      /hiddenTests: gradf\.test\.ts in .*hidden is named like no exercise\. Name it like 01-slug\.test\.ts\.$/,
    );
  });

  test('are refused if one has the number of another exercise', () => {
    expect(() => readSettings(projectWith({ hiddenTests: 'hidden' }, ['02-other.test.ts']))).toThrow(
      /: .*02-other\.test\.ts has the number of 02-slopes\. Name it 02-slopes\.test\.ts to add tests to that,/,
    );
  });
});

test('a folder in place of the settings and a missing schema are each refused in one line', () => {
  const root = projectWith();
  mkdirSync(path.join(root, 'gradkata.config.json'));
  expect(() => readSettings(root)).toThrow(/^gradkata\.config\.json cannot be read \(EISDIR\)\./);
  const other = projectWith({});
  rmSync(path.join(other, 'gradkata.schema.json'));
  expect(() => readSettings(other)).toThrow(/^gradkata\.schema\.json cannot be read \(ENOENT\)\. Restore it/);
});
