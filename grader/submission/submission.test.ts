import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/submissions';
import { openSubmission, Submission } from './submission';

const FILE = '01-gradf.ts';
const folder = temporaryFolder();
const empty = () => mkdtempSync(path.join(folder, 'submission-'));

describe('reading an exercise file', () => {
  const submission = new Submission('learner', empty());

  test('gives its text as it stands', () => {
    const text = '\uFEFFexport const x = "∂";\r\n';
    writeFileSync(submission.pathOf('text.ts'), text);
    expect(submission.read('text.ts')).toBe(text);
  });

  test.each([
    ['missing', () => undefined, 'is missing. Put the file there; its stub is in the project'],
    ['empty', (file: string) => writeFileSync(file, ''), 'is empty. Write the exercise there'],
    ['only white space', (file: string) => writeFileSync(file, '\uFEFF \r\n\t\n'), 'is empty.'],
    ['a folder', (file: string) => mkdirSync(file), 'is a folder. The exercise must be a file of that name.'],
    ['huge', (file: string) => writeFileSync(file, ' '.repeat(1024 * 1024 + 1)), 'is larger than 1 MiB.'],
  ])('that is %s is a fault that names it', (_, make, says) => {
    const broken = new Submission('learner', empty());
    make(broken.pathOf(FILE));
    expect(() => broken.read(FILE)).toThrow(`exercises/${FILE} ${says}`);
    expect(() => broken.read(FILE)).toThrow(expect.objectContaining({ name: 'LearnerFault', kind: 'error' }));
  });

  test('does not follow a link, whether it leads somewhere or not', () => {
    const linked = new Submission('learner', empty());
    writeFileSync(submission.pathOf('another.ts'), 'export const x = 1;');
    symlinkSync(submission.pathOf('another.ts'), linked.pathOf(FILE));
    symlinkSync(submission.pathOf('nowhere.ts'), linked.pathOf('broken.ts'));
    expect(() => linked.read(FILE)).toThrow(`exercises/${FILE} is a symbolic link`);
    expect(() => linked.read('broken.ts')).toThrow('exercises/broken.ts is a symbolic link');
  });
});

describe('opening a submission', () => {
  test('takes the exercises/ inside a folder, under the name of the folder', () => {
    const given = path.join(empty(), 'alice');
    mkdirSync(path.join(given, 'exercises'), { recursive: true });
    const { id, folder: found } = openSubmission(given);
    expect([id, found]).toEqual(['alice', path.join(given, 'exercises')]);
  });

  test('takes the folder itself when there is no exercises/ in it, or only a file of that name', () => {
    const [bare, misled] = ['bob', 'carol'].map((id) => path.join(empty(), id));
    for (const given of [bare, misled]) mkdirSync(given as string);
    writeFileSync(path.join(misled as string, 'exercises'), '');
    expect(openSubmission(`${bare}${path.sep}`)).toMatchObject({ id: 'bob', folder: bare });
    expect(openSubmission(misled as string)).toMatchObject({ id: 'carol', folder: misled });
  });

  test('takes a relative path', () => {
    expect(openSubmission(path.relative(process.cwd(), folder)).folder).toBe(folder);
  });

  test('refuses what is not there, in one line', () => {
    const nowhere = path.join(folder, 'nowhere');
    expect(() => openSubmission(nowhere)).toThrow(`There is nothing at ${nowhere}. Give the folder of a submission`);
  });

  test('refuses a file that is no submission, in one line', () => {
    const file = path.join(empty(), 'notes.txt');
    writeFileSync(file, '');
    expect(() => openSubmission(file)).toThrow(`${file} is a file.`);
  });
});
