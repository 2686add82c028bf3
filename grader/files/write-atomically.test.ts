import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('a file that is written twice at once has the text of the last one to end, and no other file is left', () => {
  const folder = empty();
  const file = path.join(folder, 'results.json');
  const slow = function* () {
    yield 'a longer text, ';
    writeAtomically(file, 'in between');
    expect(readFileSync(file, 'utf8')).toBe('in between');
    yield 'in two parts';
  };
  writeAtomically(file, slow());
  expect(readFileSync(file, 'utf8')).toBe('a longer text, in two parts');
  expect(readdirSync(folder)).toEqual(['results.json']);
});

test('a file that may only be read, and a link, are replaced, and the target of the link stays', () => {
  const folder = empty();
  const [file, link] = [path.join(folder, 'results.json'), path.join(folder, 'link.json')];
  writeFileSync(file, 'old', { mode: 0o444 });
  symlinkSync(file, link);
  writeAtomically(link, 'text');
  expect([readFileSync(file, 'utf8'), readFileSync(link, 'utf8')]).toEqual(['old', 'text']);
  // Windows protects such a file from being replaced.
  if (process.platform === 'win32') return;
  writeAtomically(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
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
