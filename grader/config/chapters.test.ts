import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { IDS, projectWith } from '../../dev/testing/settings-project';
import { readSettings } from './settings';

const [FIRST, SECOND, THIRD] = IDS as [string, string, string];

/** A project whose third exercise is in the second chapter. */
function projectInChapters(settings?: object, hidden?: string[], chapters?: unknown): string {
  const root = projectWith(settings, hidden);
  const usual = [
    { title: 'The notebook', exercises: [FIRST, SECOND] },
    { title: 'micrograd', exercises: [THIRD, '04-absent'] },
    { title: 'Later', exercises: ['05-absent'] },
  ];
  writeFileSync(path.join(root, 'test', 'chapters.json'), JSON.stringify(chapters ?? usual));
  return root;
}

describe('of the exercises', () => {
  test('those of the first chapter count, and all are shown', () => {
    const { exercises, shown, chapters } = readSettings(projectInChapters());
    expect(exercises).toEqual([FIRST, SECOND]);
    expect(shown).toEqual(IDS);
    expect(chapters).toEqual([
      { number: 1, title: 'The notebook', exercises: [FIRST, SECOND] },
      { number: 2, title: 'micrograd', exercises: [THIRD] },
    ]);
  });

  test('all count in a project without chapters', () => {
    const { exercises, shown, chapters } = readSettings(projectWith());
    expect([exercises, shown, chapters]).toEqual([IDS, IDS, []]);
  });

  test.each<[(string | number)[], string[]]>([
    [[2], [THIRD]],
    [['1'], [FIRST, SECOND]],
    [['Micrograd', 1], IDS],
  ])('those of the chapters %j count, and all are shown', (chapters, counted) => {
    const { exercises, shown } = readSettings(projectInChapters({ chapters }));
    expect([exercises, shown]).toEqual([counted, IDS]);
  });

  test('those that the course chose count, and only they are shown', () => {
    const { exercises, shown } = readSettings(projectInChapters({ exercises: ['03'] }));
    expect([exercises, shown]).toEqual([[THIRD], [THIRD]]);
  });

  test('one of the course’s own counts whichever chapters do', () => {
    const own = ['09-own.test.ts'];
    expect(readSettings(projectInChapters({ hiddenTests: 'hidden' }, own)).exercises).toEqual([
      FIRST,
      SECOND,
      '09-own',
    ]);
    const second = readSettings(projectInChapters({ hiddenTests: 'hidden', chapters: [2] }, own));
    expect(second.exercises).toEqual([THIRD, '09-own']);
  });
});

test.each<[string, object, string]>([
  [
    'a chapter that does not exist',
    { chapters: [1, 'microgad'] },
    'chapters[1]: There is no chapter "microgad". There are: 1 "The notebook", 2 "micrograd". ' +
      'Did you mean "micrograd"?',
  ],
  ['a chapter without exercises here', { chapters: [3] }, 'chapters[0]: There is no chapter "3".'],
  [
    'both chapters and exercises',
    { chapters: [1], exercises: ['01'] },
    'chapters and exercises both say what is graded',
  ],
  ['no chapter', { chapters: [] }, 'chapters must be a list of 1 or more such as [1,2], got [].'],
])('settings with %s are refused', (_, settings, says) => {
  expect(() => readSettings(projectInChapters(settings))).toThrow(`gradkata.config.json: ${says}`);
});

test.each([[{}], [[{ title: 'x' }]], [[{ title: 1, exercises: [] }]], [[null]], [[{ title: 'x', exercises: [1] }]]])(
  'the file of chapters is refused if it is %j',
  (chapters) => {
    expect(() => readSettings(projectInChapters(undefined, [], chapters))).toThrow(
      /^test\/chapters\.json is not of the form .*\. Write it so\.$/,
    );
  },
);
