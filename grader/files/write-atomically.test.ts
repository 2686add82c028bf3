import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { writeAtomically } from './write-atomically';

const root = temporaryFolder();
const empty = () => mkdtempSync(path.join(root, 'write-'));

test('a file is written and overwritten, and nothing is left beside it', () => {
  const folder = empty();
  const file = path.join(folder, 'results.json');
  writeAtomically(file, 'a longer first text');
  writeAtomically(file, '∂');
  expect(readFileSync(file, 'utf8')).toBe('∂');
  expect(readdirSync(folder)).toEqual(['results.json']);
});

test('a relative path is resolved in the working directory', () => {
  const file = path.join(empty(), 'results.json');
  writeAtomically(path.relative(process.cwd(), file), 'text');
  expect(readFileSync(file, 'utf8')).toBe('text');
});

test('a folder that does not exist is an error in one line', () => {
  const file = path.join(empty(), 'nowhere', 'results.json');
  expect(() => writeAtomically(file, 'text')).toThrow(`${file} cannot be written (ENOENT). Give a file in a folder`);
});

test('a folder with the name of the file stays as it is, and nothing is left beside it', () => {
  const folder = empty();
  const file = path.join(folder, 'results.json');
  mkdirSync(file);
  writeFileSync(path.join(file, 'kept'), '');
  expect(() => writeAtomically(file, 'text')).toThrow(`${file} is a folder. Give another place, or remove it.`);
  expect([readdirSync(folder), readdirSync(file)]).toEqual([['results.json'], ['kept']]);
});

test('the temporary file of a killed run is overwritten', () => {
  const folder = empty();
  const file = path.join(folder, 'results.json');
  writeFileSync(path.join(folder, '.results.json.tmp'), 'a long text that was cut o');
  writeAtomically(file, 'text');
  expect(readFileSync(file, 'utf8')).toBe('text');
  expect(readdirSync(folder)).toEqual(['results.json']);
});

test('an error while the text is made is not reported as an unwritable file', () => {
  const folder = empty();
  const text = function* () {
    yield 'a part';
    throw new Error('There is no result.');
  };
  expect(() => writeAtomically(path.join(folder, 'results.json'), text())).toThrow(/^There is no result\.$/);
  expect(readdirSync(folder)).toEqual([]);
});
