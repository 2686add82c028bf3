import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { lessonFile, readLesson } from './read-lesson';

const root = temporaryFolder();
mkdirSync(path.join(root, 'test', 'lessons'), { recursive: true });

test('a lesson is read with the line ends of Unix', () => {
  writeFileSync(path.join(root, lessonFile('01-slope')), '# Slopes\r\n\r\nText.\r\n');
  expect(readLesson(root, '01-slope')).toBe('# Slopes\n\nText.\n');
});

test('a learner whose exercise has no lesson is sent to the comment of the exercise', () => {
  expect(() => readLesson(root, '20-relu')).toThrow(
    'There is no lesson of 20-relu, in test/lessons/20-relu.md. Read the comment in exercises/20-relu.ts.',
  );
});

test('a lesson that cannot be read is told with the reason', () => {
  mkdirSync(path.join(root, lessonFile('02-folder')));
  expect(() => readLesson(root, '02-folder')).toThrow('test/lessons/02-folder.md cannot be read (EISDIR).');
});
