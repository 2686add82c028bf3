import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../testing/root';
import { IDS, projectWith } from '../testing/settings-project';
import { findChapterTrouble } from './check-chapters';

function troubleWith(...exercises: string[][]): string[] {
  const root = projectWith();
  const chapters = exercises.map((ids) => ({ title: 'Some', exercises: ids }));
  writeFileSync(path.join(root, 'test', 'chapters.json'), JSON.stringify(chapters));
  return findChapterTrouble(root);
}

test('every exercise of the project is in one chapter', () => {
  expect(findChapterTrouble(ROOT)).toEqual([]);
});

test('chapters with each exercise once, in order, have no trouble', () => {
  expect(troubleWith(IDS.slice(0, 2), IDS.slice(2))).toEqual([]);
});

test.each<[string, string[][], string]>([
  ['an exercise in no chapter', [IDS.slice(1)], '01-gradf is in no chapter.'],
  ['an exercise in two chapters', [IDS, ['03-value']], 'test/chapters.json names 03-value more than once.'],
  ['an exercise that does not exist', [[...IDS, '04-more']], 'test/chapters.json names 04-more, which is no exercise.'],
  ['exercises in another order', [[...IDS].reverse()], 'test/chapters.json does not have the exercises in order.'],
])('%s is found', (_, chapters, says) => {
  expect(troubleWith(...chapters)).toEqual([expect.stringContaining(says)]);
});
