import { mkdirSync, mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
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
    ['.journal', (out: string) => new Journal(`${out}.journal`, 'heading', false)],
    ['.lock', (out: string) => new Lock(out)],
  ] as const) {
    const out = place();
    mkdirSync(`${out}${ending}`);
    expect(() => use(out)).toThrow(`${out}${ending} is a folder, and the grader needs this name`);
  }
});

test('a link with the name of the temporary file is not followed', () => {
  const out = place();
  const victim = path.join(path.dirname(out), 'victim');
  writeFileSync(victim, 'mine');
  symlinkSync(victim, path.join(path.dirname(out), '.results.json.tmp'));
  expect(() => writeAtomically(out, 'text')).toThrow('.results.json.tmp is no ordinary file');
  expect(statSync(victim).size).toBe(4);
});
