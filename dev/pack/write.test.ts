import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/submissions';
import { unzip } from '../testing/unzip';
import { packText } from './file';
import { MANIFEST } from './manifest';
import { writePackage } from './write';

const folder = temporaryFolder();
const FILES = [packText('a/run.sh', '#!/bin/sh\n'), packText('b.txt', 'b\n')];
/** A file cannot be a folder as well, so writing the second of these fails. */
const CONFLICTING = [packText('a', ''), packText('a/b', '')];

let target: string;
let count = 0;
beforeEach(() => {
  count += 1;
  target = path.join(folder, String(count));
  mkdirSync(target);
});

describe('a package', () => {
  test('is written to a folder, with executable programs and no other files next to it', async () => {
    const out = path.join(target, 'starter');
    await writePackage(FILES, out);
    expect(readdirSync(target)).toEqual(['starter']);
    expect(readFileSync(path.join(out, 'b.txt'), 'utf8')).toBe('b\n');
    expect(statSync(path.join(out, 'a', 'run.sh')).mode & 0o111).toBe(process.platform === 'win32' ? 0 : 0o111);
  });

  test('is written to an archive with the same files and permissions if the name ends with .zip', async () => {
    await writePackage(FILES, path.join(target, 'starter.zip'));
    expect(readdirSync(target)).toEqual(['starter.zip']);
    await unzip(path.join(target, 'starter.zip'), path.join(target, 'out'));
    expect(readFileSync(path.join(target, 'out', 'b.txt'), 'utf8')).toBe('b\n');
    expect(statSync(path.join(target, 'out', 'a', 'run.sh')).mode & 0o111).toBe(
      process.platform === 'win32' ? 0 : 0o111,
    );
  });

  test('replaces an empty folder, and all of an older package', async () => {
    const out = path.join(target, 'starter');
    mkdirSync(out);
    await writePackage([...FILES, packText('old.txt', '')], out);
    writeFileSync(path.join(out, '.DS_Store'), '');
    await writePackage(FILES, out);
    expect(readdirSync(out).sort()).toEqual([MANIFEST, 'a', 'b.txt']);
    expect(readdirSync(target)).toEqual(['starter']);
  });
});

describe('a package is not written, and one line has the reason,', () => {
  test('if a folder that was not packed is in the way', async () => {
    writeFileSync(path.join(target, 'mine.txt'), 'mine');
    await expect(writePackage(FILES, target)).rejects.toThrow(/ holds mine\.txt, .*\. Give --out a folder that/);
    expect(readdirSync(target)).toEqual(['mine.txt']);
  });

  test.each([
    ['.git/HEAD', '.git'],
    ['grades.csv', 'grades.csv'],
    ['a/notes/todo.txt', 'a/notes'],
    ['a/more.txt', 'a/more.txt'],
    ['b.txt', 'b.txt'],
  ])('if %s was written into an older package', async (file, named) => {
    const out = path.join(target, 'starter');
    await writePackage(FILES, out);
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), 'mine');
    await expect(writePackage(FILES, out)).rejects.toThrow(` holds ${named}, which is not as pack wrote it. `);
    expect(readFileSync(path.join(out, file), 'utf8')).toBe('mine');
    expect(readdirSync(target)).toEqual(['starter']);
  });

  test.each(['', '{}', 'null'])('if the list of packed files in the older package is damaged: %j', async (text) => {
    const out = path.join(target, 'starter');
    await writePackage(FILES, out);
    writeFileSync(path.join(out, MANIFEST), text);
    await expect(writePackage(FILES, out)).rejects.toThrow(' holds a, which is not as pack wrote it. ');
  });

  test('if a file is in the way', async () => {
    writeFileSync(path.join(target, 'mine'), 'mine');
    await expect(writePackage(FILES, path.join(target, 'mine'))).rejects.toThrow(/mine is a file\. Give --out/);
    expect(readFileSync(path.join(target, 'mine'), 'utf8')).toBe('mine');
  });

  test.each(['starter', 'starter.zip'])('if a part of the path of %s is a file', async (name) => {
    writeFileSync(path.join(target, 'mine'), 'mine');
    const out = path.join(target, 'mine', name);
    await expect(writePackage(FILES, out)).rejects.toThrow(/cannot be written \(ENOTDIR\)\. A part of the path/);
    expect(readdirSync(target)).toEqual(['mine']);
  });

  test('if a file cannot be written: the older package stays', async () => {
    const out = path.join(target, 'starter');
    await writePackage(FILES, out);
    await expect(writePackage(CONFLICTING, out)).rejects.toThrow(/cannot be written/);
    expect(readdirSync(target)).toEqual(['starter']);
    expect(readdirSync(out).sort()).toEqual([MANIFEST, 'a', 'b.txt']);
  });
});
