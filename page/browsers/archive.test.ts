import { expect, test } from '@jest/globals';
import { makeZip } from '../../dev/testing/make-zip';
import { outside } from '../../dev/testing/outside';

// It needs the packages of page/, as the tests in browsers do.
const { packExercises, unpackExercises } = outside<typeof import('../screen/archive')>('page/screen/archive');

const IDS = ['01-gradf', '02-numerical-gradient'];
const unpacked = (...files: { name: string; data: string }[]) => unpackExercises('work.zip', makeZip(files), IDS);

test('what is exported can be imported, and the same texts make the same archive', () => {
  const texts = { '01-gradf': 'one √', '02-numerical-gradient': 'two' };
  expect(unpackExercises('gradkata.zip', packExercises(texts), IDS)).toEqual(texts);
  expect(packExercises(texts)).toEqual(packExercises(texts));
});

test('of two files of an exercise the one that lies less deep is imported', () => {
  const deep = { name: 'a/b/exercises/01-gradf.ts', data: 'deep' };
  expect(unpacked(deep, { name: 'a/01-gradf.ts', data: 'high' })).toEqual({ '01-gradf': 'high' });
});

test('solutions, what a Mac adds, other files and large ones are left out', () => {
  const names = ['solutions/01-gradf.ts', '__MACOSX/01-gradf.ts', 'exercises/01-gradf.old.ts', 'README.md'];
  const large = { name: '02-numerical-gradient.ts', data: 'x'.repeat(65_537) };
  expect(unpacked(large, ...names.map((name) => ({ name, data: 'no' })))).toEqual({});
});

test('a single file is imported by its name', () => {
  const bytes = new TextEncoder().encode('mine');
  expect(unpackExercises('01-gradf.ts', bytes, IDS)).toEqual({ '01-gradf': 'mine' });
  expect(unpackExercises('notes.ts', bytes, IDS)).toEqual({});
});

test('what is no archive is refused', () => {
  expect(() => unpackExercises('work.zip', new TextEncoder().encode('no zip'), IDS)).toThrow();
});
