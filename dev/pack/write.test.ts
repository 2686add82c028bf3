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
/** A file cannot be a folder as well, so writing these fails halfway. */
const IMPOSSIBLE = [packText('a', ''), packText('a/b', '')];

let here: string;
let count = 0;
beforeEach(() => {
  count += 1;
  here = path.join(folder, String(count));
  mkdirSync(here);
});

describe('a package', () => {
  test('is a folder, with its programs executable, and nothing beside it', async () => {
    const out = path.join(here, 'starter');
    await writePackage(FILES, out);
    expect(readdirSync(here)).toEqual(['starter']);
    expect(readFileSync(path.join(out, 'b.txt'), 'utf8')).toBe('b\n');
    expect(statSync(path.join(out, 'a', 'run.sh')).mode & 0o111).toBe(process.platform === 'win32' ? 0 : 0o111);
  });

  test('is an archive of the same files and rights where the name says so', async () => {
    await writePackage(FILES, path.join(here, 'starter.zip'));
    expect(readdirSync(here)).toEqual(['starter.zip']);
    await unzip(path.join(here, 'starter.zip'), path.join(here, 'out'));
    expect(readFileSync(path.join(here, 'out', 'b.txt'), 'utf8')).toBe('b\n');
    expect(statSync(path.join(here, 'out', 'a', 'run.sh')).mode & 0o111).toBe(process.platform === 'win32' ? 0 : 0o111);
  });

  test('takes the place of an empty folder, and of an older package, of which nothing stays', async () => {
    const out = path.join(here, 'starter');
    mkdirSync(out);
    await writePackage([...FILES, packText('old.txt', '')], out);
    writeFileSync(path.join(out, '.DS_Store'), '');
    await writePackage(FILES, out);
    expect(readdirSync(out).sort()).toEqual([MANIFEST, 'a', 'b.txt']);
    expect(readdirSync(here)).toEqual(['starter']);
  });
});

describe('nothing is written, and one line says why,', () => {
  test('when a folder that was not packed is in the way', async () => {
    writeFileSync(path.join(here, 'mine.txt'), 'mine');
    await expect(writePackage(FILES, here)).rejects.toThrow(/ holds mine\.txt, .*\. Give --out a folder that/);
    expect(readdirSync(here)).toEqual(['mine.txt']);
  });

  test.each([
    ['.git/HEAD', '.git'],
    ['grades.csv', 'grades.csv'],
    ['a/notes/todo.txt', 'a/notes'],
    ['a/more.txt', 'a/more.txt'],
    ['b.txt', 'b.txt'],
  ])('when %s was written into a package', async (file, named) => {
    const out = path.join(here, 'starter');
    await writePackage(FILES, out);
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), 'mine');
    await expect(writePackage(FILES, out)).rejects.toThrow(` holds ${named}, which is not as pack wrote it. `);
    expect(readFileSync(path.join(out, file), 'utf8')).toBe('mine');
    expect(readdirSync(here)).toEqual(['starter']);
  });

  test.each(['', '{}', 'null'])('when the list of what was packed is spoilt: %j', async (text) => {
    const out = path.join(here, 'starter');
    await writePackage(FILES, out);
    writeFileSync(path.join(out, MANIFEST), text);
    await expect(writePackage(FILES, out)).rejects.toThrow(' holds a, which is not as pack wrote it. ');
  });

  test('when a file is in the way', async () => {
    writeFileSync(path.join(here, 'mine'), 'mine');
    await expect(writePackage(FILES, path.join(here, 'mine'))).rejects.toThrow(/mine is a file\. Give --out/);
    expect(readFileSync(path.join(here, 'mine'), 'utf8')).toBe('mine');
  });

  test.each(['starter', 'starter.zip'])('when there is no folder for %s', async (name) => {
    const out = path.join(here, 'nowhere', name);
    await expect(writePackage(FILES, out)).rejects.toThrow(/cannot be written \(ENOENT\)\. Give --out a place/);
    expect(readdirSync(here)).toEqual([]);
  });

  test('when it ends in the middle: what was there stays', async () => {
    const out = path.join(here, 'starter');
    await writePackage(FILES, out);
    await expect(writePackage(IMPOSSIBLE, out)).rejects.toThrow(/cannot be written/);
    expect(readdirSync(here)).toEqual(['starter']);
    expect(readdirSync(out).sort()).toEqual([MANIFEST, 'a', 'b.txt']);
  });
});
