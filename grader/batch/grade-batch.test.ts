import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { readTargets } from '../report/targets';
import { type Batch, gradeBatch } from './grade-batch';

const root = temporaryFolder();
const CLASS = ['alice', 'bob'];
const place = () => path.join(mkdtempSync(path.join(root, 'run-')), 'results');

function batchOf(ids: readonly string[], format: string, out: string, readCourse: Batch['readCourse']): Batch {
  const sources = ids.map((id) => ({ kind: 'path' as const, id, where: path.join(root, id) }));
  return {
    sources,
    targets: readTargets([format], [out], ids),
    seed: 42,
    readCourse,
    workFolder: root,
    fresh: false,
    workers: 1,
  };
}

const read = (file: string) => readFileSync(file, 'utf8');

/** Runs until the settings are read, which fails. Returns the content of the file at that moment, and afterwards. */
async function stumbling(ids: readonly string[], format: string, out: string, file = out) {
  let before = '';
  const readCourse = () => {
    before = read(file);
    throw new Error('The settings are bad.');
  };
  const ended = gradeBatch(batchOf(ids, format, out, readCourse), new AbortController().signal);
  await expect(ended).rejects.toThrow('The settings are bad.');
  return { before, after: read(file) };
}

describe('a run that cannot begin', () => {
  test('keeps finished results of several submissions', async () => {
    const out = place();
    writeFileSync(out, 'finished');
    expect(await stumbling(CLASS, 'csv', out)).toEqual({ before: 'finished', after: 'finished' });
  });

  test('keeps documents in a folder, and adds unfinished ones for the others', async () => {
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

  test('writes unfinished results if there is no file yet', async () => {
    expect(await stumbling(CLASS, 'json', place())).toEqual({
      before: expect.stringContaining('did not finish'),
      after: expect.stringContaining('The settings are bad.'),
    });
  });

  test('overwrites the result of a single submission with an unfinished one', async () => {
    const out = place();
    writeFileSync(out, 'of another submission');
    expect(await stumbling(['alice'], 'json', out)).toEqual({
      before: expect.stringContaining('did not finish'),
      after: expect.stringContaining('The settings are bad.'),
    });
  });

  test('ignores a lock and a folder in the place of the journal beside the result of a single submission', async () => {
    const out = place();
    writeFileSync(`${out}.lock`, 'planted');
    mkdirSync(`${out}.journal`);
    await stumbling(['alice'], 'json', out);
    expect(read(`${out}.lock`)).toBe('planted');
  });

  test('makes no file beside the result of a single submission, and a lock beside those of a class', async () => {
    for (const [ids, files] of [
      [['alice'], ['results']],
      [CLASS, ['results', 'results.lock']],
    ] as const) {
      const out = place();
      let seen: string[] = [];
      const readCourse = () => {
        seen = readdirSync(path.dirname(out));
        throw new Error('The settings are bad.');
      };
      const ended = gradeBatch(batchOf(ids, 'json', out, readCourse), new AbortController().signal);
      await expect(ended).rejects.toThrow('The settings are bad.');
      expect(seen).toEqual(files);
    }
  });

  test('keeps finished results if it is stopped before it grades', async () => {
    const out = place();
    writeFileSync(out, 'finished');
    const stopping = new AbortController();
    const readCourse = () => {
      stopping.abort();
      throw new Error('Ctrl-C');
    };
    await expect(gradeBatch(batchOf(CLASS, 'csv', out, readCourse), stopping.signal)).rejects.toThrow('Ctrl-C');
    expect(read(out)).toBe('finished');
  });
});
