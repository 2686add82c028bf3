import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { exerciseIds } from '../../grader/config/suites';
import { expectNone } from '../testing/expect-none';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findLessonTrouble } from './check-lessons';

test('each exercise of this project has a lesson', () => {
  expectNone(findLessonTrouble(ROOT, exerciseIds(ROOT)));
});

test('a missing, a stray and an incomplete lesson are found', () => {
  const project = temporaryFolder();
  const folder = path.join(project, 'test', 'lessons');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, '01-gradf.md'), '# A title\n\n    x²\n\nWhere: the notebook.\n');
  writeFileSync(path.join(folder, '99-old.md'), '');
  expect(findLessonTrouble(project, ['01-gradf', '02-numerical-gradient'])).toEqual([
    'test/lessons/99-old.md belongs to no exercise. Remove it, or name it like an exercise.',
    'test/lessons/01-gradf.md lacks a paragraph that begins with "Example:".',
    'test/lessons/02-numerical-gradient.md is missing.',
  ]);
});
