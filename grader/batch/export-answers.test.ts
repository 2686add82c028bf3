import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { layOutFiles } from '../../dev/testing/lay-out-files';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { temporaryFolder } from '../../dev/testing/submissions';
import { LIMITS } from '../core/limits';

const { exportAnswers } = outside<typeof import('./export-answers')>('grader/batch/export-answers');
const { findSubmissions } = outside<typeof import('../intake/find')>('grader/intake/find');

const COURSE = { root: ROOT, exercises: ['01-gradf'], limits: LIMITS };

test('each submission has a folder, and the stubs are the base code', async () => {
  const where = layOutFiles(temporaryFolder(), {
    'jane/exercises/01-gradf.ts': 'of jane',
    'basecode/01-gradf.ts': 'of a learner called so',
    'joe/notes.txt': '',
  });
  const folder = path.join(temporaryFolder(), 'jplag');
  expect(await exportAnswers(folder, findSubmissions([where]).sources, COURSE)).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['BaseCode', '_basecode', 'jane']);
  expect(readFileSync(path.join(folder, 'jane', '01-gradf.ts'), 'utf8')).toBe('of jane');
  const stub = readFileSync(path.join(ROOT, 'test', 'stubs', '01-gradf.ts'), 'utf8');
  expect(readFileSync(path.join(folder, 'BaseCode', '01-gradf.ts'), 'utf8')).toBe(stub);
});

test('a folder with anything in it is refused', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'x'), '');
  await expect(exportAnswers(folder, [], COURSE)).rejects.toThrow('is not empty. Give a new folder.');
});
