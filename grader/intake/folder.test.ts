import path from 'node:path';
import { expect, test } from '@jest/globals';
import { layOutFiles } from '../../dev/testing/lay-out-files';
import { temporaryFolder } from '../../dev/testing/submissions';
import { LIMITS } from '../core/limits';
import { folderReader } from './folder';

/** What is read as exercise 01 in the folder of alice with these files. */
function read(files: Record<string, string>) {
  const alice = path.join(temporaryFolder(), 'alice');
  return folderReader(layOutFiles(alice, files), LIMITS.fileBytes)('01-gradf.ts');
}

const DEEPER = 'Nothing was found in the first 3 folders of alice; exercises lie deeper. Move them up.';

test('exercises in one place below three folders are read', () => {
  expect(read({ 'a/b/c/d/exercises/01-gradf.ts': 'deep', 'notes.txt': '' })).toEqual({ text: 'deep' });
  expect(read({ 'a/b/c/d/exercises/02-x.ts': 'other' })).toEqual({
    fault: expect.stringContaining('exercises/01-gradf.ts is missing. Put the file there'),
  });
});

test.each([
  ['they are in several places', { 'a/b/c/01-gradf.ts': 'one', 'x/y/z/01-gradf.ts': 'another' }, DEEPER],
  [
    'they are below eight folders',
    { 'a/b/c/d/e/f/g/h/01-gradf.ts': 'x' },
    'exercises/01-gradf.ts is missing. Put the file there; its stub is in the project under the same name.',
  ],
  [
    'a file further up may be meant',
    { '01_gradf.ts': 'x', 'a/b/c/01-gradf.ts': 'old' },
    'exercises/01-gradf.ts is missing. There is 01_gradf.ts: did you mean that? Put it at exercises/01-gradf.ts.',
  ],
  [
    'they are not the learner’s',
    { 'a/b/solutions/c/01-gradf.ts': 'x' },
    'exercises/01-gradf.ts is missing. Put the file there; its stub is in the project under the same name.',
  ],
])('exercises below three folders are not read if %s', (_, files, fault) => {
  expect(read(files)).toEqual({ fault });
});
