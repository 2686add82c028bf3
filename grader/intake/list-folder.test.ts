import { expect, test } from '@jest/globals';
import { layOutFiles } from '../../dev/testing/lay-out-files';
import { temporaryFolder } from '../../dev/testing/submissions';
import { listFolder, MAX_DEPTH } from './list-folder';

test('three levels are listed, folder after folder, without packages', () => {
  const where = layOutFiles(temporaryFolder(), {
    'a-b/x': '',
    'a/b/c/too-deep': '',
    'a/b/y': '',
    'a/x': '',
    'node_modules/z': '',
    z: '',
  });
  expect(listFolder(where)).toEqual({ paths: ['a/b/y', 'a/x', 'a-b/x', 'z'], closed: [] });
  expect(listFolder(where, MAX_DEPTH).paths).toContain('a/b/c/too-deep');
});

test('of more entries than are read, those of the upper levels are listed', () => {
  const where = layOutFiles(temporaryFolder(), { 'a/1/x': '', 'a/2/x': '', 'z/exercises.txt': '' });
  expect(listFolder(where, MAX_DEPTH, 6).paths).toEqual(['a/1/x', 'z/exercises.txt']);
});
