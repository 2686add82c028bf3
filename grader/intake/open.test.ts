import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { LIMITS } from '../core/limits';
import { readProject, readSubmission } from './open';

const FILE = '01-gradf.ts';
const folder = temporaryFolder();
const empty = () => mkdtempSync(path.join(folder, 'submission-'));
const read = (where: string) => readSubmission({ kind: 'path', id: 'learner', where }, ['01-gradf']);

describe('reading an exercise file', () => {
  test('gives its text unchanged', () => {
    const text = '\uFEFFexport const x = "∂";\r\n';
    const where = empty();
    writeFileSync(path.join(where, FILE), text);
    expect(read(where).read(FILE)).toBe(text);
  });

  test.each([
    ['missing', () => undefined, 'is missing. Put the file there; its stub is in the project'],
    ['empty', (file: string) => writeFileSync(file, ''), 'is empty. Write the exercise there'],
    ['only white space', (file: string) => writeFileSync(file, '\uFEFF \r\n\t\n'), 'is empty.'],
    ['a folder', (file: string) => mkdirSync(file), 'is a folder. The exercise must be a file of that name.'],
    ['huge', (file: string) => writeFileSync(file, ' '.repeat(64 * 1024 + 1)), 'is larger than 64 KiB.'],
  ])('is a fault that names the file if it is %s', (_, make, says) => {
    const where = empty();
    make(path.join(where, FILE));
    expect(() => read(where).read(FILE)).toThrow(`exercises/${FILE} ${says}`);
    expect(() => read(where).read(FILE)).toThrow(expect.objectContaining({ name: 'LearnerFault', kind: 'error' }));
  });

  test('does not follow a link, whether it leads somewhere or not', () => {
    const [another, linked, broken] = [empty(), empty(), empty()];
    writeFileSync(path.join(another, FILE), 'export const x = 1;');
    symlinkSync(path.join(another, FILE), path.join(linked, FILE));
    symlinkSync(path.join(another, 'nowhere.ts'), path.join(broken, FILE));
    expect(() => read(linked).read(FILE)).toThrow(`exercises/${FILE} is a symbolic link`);
    expect(() => read(broken).read(FILE)).toThrow(`exercises/${FILE} is a symbolic link`);
  });

  test('does not follow a link in place of a folder', () => {
    const [another, linked] = [empty(), empty()];
    mkdirSync(path.join(another, 'exercises'));
    writeFileSync(path.join(another, 'exercises', FILE), 'export const x = 1;');
    symlinkSync(path.join(another, 'exercises'), path.join(linked, 'exercises'), 'junction');
    expect(() => read(linked).read(FILE)).toThrow(`exercises/${FILE} is missing`);
  });

  test('happens once: later changes on disk have no effect', () => {
    const where = empty();
    writeFileSync(path.join(where, FILE), 'before');
    const submission = read(where);
    writeFileSync(path.join(where, FILE), 'after');
    expect(submission.read(FILE)).toBe('before');
  });
});

test('in a learner’s own project a file that is missing or empty is restored by a command', () => {
  const where = empty();
  mkdirSync(path.join(where, 'exercises'));
  writeFileSync(path.join(where, 'exercises', FILE), '');
  const { files } = readProject(where, ['01-gradf', '02-x'], LIMITS);
  expect(files).toMatchObject({
    [FILE]: { fault: expect.stringMatching(/ is empty\. .* stub: npm run reset -- 01$/) },
    '02-x.ts': { fault: 'exercises/02-x.ts is missing. Put its stub there: npm run reset -- 02' },
  });
});
