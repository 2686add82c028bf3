import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readTargets } from '../formats/target';
import { temporaryFolder } from '../testing/submissions';
import { gradeBatch } from './grade';

const root = temporaryFolder();
const handedIn = ['alice', 'bob'].map((id) => ({ id, where: path.join(root, id) }));

/** Begins a run, and ends it when it asks what judges. @returns what the file holds at that moment, null when it is not there */
async function atTheBeginning(format: string, out: string, file: string, fresh = false): Promise<string | null> {
  let text: string | null | undefined;
  const judges = () => {
    text = existsSync(file) ? readFileSync(file, 'utf8') : null;
    throw new Error('That is enough.');
  };
  const targets = readTargets([format], [out], handedIn.length);
  const batch = { handedIn, targets, seed: 42, judges, aside: root, fresh, workers: 1 };
  await expect(gradeBatch(batch, new AbortController().signal)).rejects.toThrow('That is enough.');
  if (text === undefined) throw new Error('The run did not begin.');
  return text;
}

describe('the file of the results, before anything is graded', () => {
  const place = () => path.join(mkdtempSync(path.join(root, 'run-')), 'results');

  test('says that nobody is graded, whatever stood there', async () => {
    const out = place();
    writeFileSync(out, 'of another run');
    expect(await atTheBeginning('json', out, out)).toContain('did not finish');
  });

  test('keeps what a run has left there that is gone on from, but for --fresh', async () => {
    const out = place();
    writeFileSync(`${out}.journal`, '');
    writeFileSync(out, 'of the same run');
    expect(await atTheBeginning('json', out, out)).toBe('of the same run');
    writeFileSync(out, 'of the same run');
    expect(await atTheBeginning('json', out, out, true)).toContain('did not finish');
  });

  test('is there when such a run has left none', async () => {
    const out = place();
    writeFileSync(`${out}.journal`, '');
    expect(await atTheBeginning('csv', out, out)).toContain('"alice","ungraded"');
  });

  test('is kept for whom there is one in a folder of them, and written for the others', async () => {
    const out = place();
    mkdirSync(out);
    const fileOf = (id: string) => path.join(out, `${id}.json`);
    writeFileSync(`${out}.journal`, '');
    writeFileSync(fileOf('alice'), 'of the same run');
    expect(await atTheBeginning('gradescope', out, fileOf('alice'))).toBe('of the same run');
    rmSync(fileOf('bob'));
    expect(await atTheBeginning('gradescope', out, fileOf('bob'))).toContain('did not finish');
  });
});
