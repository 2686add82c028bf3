import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { Journal } from '../batch/journal';
import { makeFolderOf, notWritable } from './check-output';
import { Lock } from './lock';
import { writeAtomically } from './write-atomically';

const root = temporaryFolder();
const place = () => path.join(mkdtempSync(path.join(root, 'place-')), 'results.json');

test('a folder with the name of a file of the grader is refused in one line', () => {
  for (const [ending, use] of [
    ['.journal', (out: string) => new Journal(`${out}.journal`, 'gradkata heading', false)],
    ['.lock', (out: string) => new Lock(out)],
  ] as const) {
    const out = place();
    mkdirSync(`${out}${ending}`);
    expect(() => use(out)).toThrow(`${out}${ending} is a folder, and the grader needs this name`);
  }
});

test('a link to a folder, and a link that leads in a circle, are refused in the place of results', () => {
  for (const [target, says] of [
    ['.', 'is a link to a folder. Give another place, or remove it.'],
    ['results.json', 'is a link that leads in a circle. Give another place, or remove it.'],
  ] as const) {
    const out = place();
    symlinkSync(path.join(path.dirname(out), target), out, 'junction');
    expect(() => writeAtomically(out, 'text')).toThrow(new Error(`${out} ${says}`));
    expect(readdirSync(path.dirname(out))).toEqual(['results.json']);
  }
});

test('the folders above a file are made, unless a file is in the way', () => {
  const out = path.join(place(), 'grades', 'csv.csv');
  makeFolderOf(out);
  expect(existsSync(path.dirname(out))).toBe(true);
  const taken = place();
  writeFileSync(taken, '');
  for (const below of [path.join(taken, 'a.csv'), path.join(taken, 'b', 'a.csv')])
    expect(() => makeFolderOf(below)).toThrow(`${below} cannot be written (ENOTDIR). A part of the path is a file.`);
});

test.each([
  ['ENOSPC', 'r.json cannot be written (ENOSPC). The disk is full. Free some room, and run the same command again.'],
  [
    'EACCES',
    'r.json cannot be written (EACCES). You may not write there. Give a place in a folder that you may write to.',
  ],
  ['ENOENT', 'r.json cannot be written (ENOENT). Give a file in a folder that exists and can be written to.'],
])('the error %s of the system says what to do', (code, message) => {
  expect(notWritable('r.json', { code })).toEqual(new Error(message));
});
