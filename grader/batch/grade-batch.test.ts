import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { readTargets } from '../report/targets';
import { type Batch, gradeBatch } from './grade-batch';

const root = temporaryFolder();
const CLASS = ['alice', 'bob'];
const place = () => path.join(mkdtempSync(path.join(root, 'run-')), 'results');

function batchOf(ids: readonly string[], format: string, out: string, judges: Batch['judges']): Batch {
  const sources = ids.map((id) => ({ kind: 'path' as const, id, where: path.join(root, id) }));
  return {
    sources,
    targets: readTargets([format], [out], ids),
    seed: 42,
    judges,
    aside: root,
    fresh: false,
    workers: 1,
  };
}

const read = (file: string) => readFileSync(file, 'utf8');

/** A run that ends when it reads the settings. @returns what the file holds at that moment, and afterwards */
async function stumbling(ids: readonly string[], format: string, out: string, file = out) {
  let before = '';
  const judges = () => {
    before = read(file);
    throw new Error('The settings are bad.');
  };
  const ended = gradeBatch(batchOf(ids, format, out, judges), new AbortController().signal);
  await expect(ended).rejects.toThrow('The settings are bad.');
  return { before, after: read(file) };
}

describe('a run that cannot begin', () => {
  test('leaves finished results of several alone', async () => {
    const out = place();
    writeFileSync(out, 'finished');
    expect(await stumbling(CLASS, 'csv', out)).toEqual({ before: 'finished', after: 'finished' });
  });

  test('leaves documents in a folder alone, and says of the others that they are not graded', async () => {
    const out = place();
    mkdirSync(out);
    const fileOf = (id: string) => path.join(out, `${id}.json`);
    writeFileSync(fileOf('alice'), 'finished');
    expect(await stumbling(CLASS, 'gradescope', out, fileOf('bob'))).toEqual({
      before: expect.stringContaining('did not finish'),
      after: expect.stringContaining('The settings are bad.'),
    });
    expect(read(fileOf('alice'))).toBe('finished');
  });

  test('says so where there is no file yet', async () => {
    expect(await stumbling(CLASS, 'json', place())).toEqual({
      before: expect.stringContaining('did not finish'),
      after: expect.stringContaining('The settings are bad.'),
    });
  });

  test('says so of a single submission, whatever stood there', async () => {
    const out = place();
    writeFileSync(out, 'of another submission');
    expect(await stumbling(['alice'], 'json', out)).toEqual({
      before: expect.stringContaining('did not finish'),
      after: expect.stringContaining('The settings are bad.'),
    });
  });

  test('or is stopped before it grades, leaves finished results alone', async () => {
    const out = place();
    writeFileSync(out, 'finished');
    const stopping = new AbortController();
    const judges = () => {
      stopping.abort();
      throw new Error('Ctrl-C');
    };
    await expect(gradeBatch(batchOf(CLASS, 'csv', out, judges), stopping.signal)).rejects.toThrow('Ctrl-C');
    expect(read(out)).toBe('finished');
  });
});
