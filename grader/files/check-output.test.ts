import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { Journal } from '../batch/journal';
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
