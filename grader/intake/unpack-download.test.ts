import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeZip, type Packed } from '../../dev/testing/make-zip';
import { temporaryFolder } from '../../dev/testing/submissions';
import { LIMITS } from '../core/limits';
import { unpackDownload } from './unpack-download';

const folder = temporaryFolder();
const { signal } = new AbortController();
let count = 0;

async function unpacked(archive: Buffer, limits = LIMITS): Promise<string | undefined> {
  count += 1;
  const file = path.join(folder, `${count}.zip`);
  writeFileSync(file, archive);
  return await unpackDownload(file, path.join(folder, String(count)), limits, signal);
}

const jane: Packed = { name: 'doejane_1_2_01-gradf.ts', data: 'of jane' };

test('a bulk download is unpacked, with its folders and archives', async () => {
  const inner = makeZip([{ name: '01-gradf.ts', data: 'of joe' }]);
  const where = await unpacked(
    makeZip([
      jane,
      { name: 'A B_3_assignsubmission_file_/x/01-gradf.ts', data: 'of a' },
      { name: 'roe_4_5_h.zip', data: inner },
    ]),
  );
  const read = (...name: string[]) => readFileSync(path.join(where as string, ...name));
  expect(read('doejane_1_2_01-gradf.ts').toString()).toBe('of jane');
  expect(read('A B_3_assignsubmission_file_', 'x', '01-gradf.ts').toString()).toBe('of a');
  expect(read('roe_4_5_h.zip')).toEqual(inner);
});

test('of Blackboard the texts are unpacked, too, which tell the logins', async () => {
  const attempt = 'HW_jdoe_attempt_2026-11-20-10-11-12';
  const files = [`${attempt}.txt`, `${attempt}_01-gradf.ts`, `${attempt}_notes.pdf`].map((name) => ({
    name,
    data: 'x',
  }));
  const where = (await unpacked(makeZip(files))) as string;
  expect(files.map(({ name }) => readFileSync(path.join(where, name), 'utf8'))).toEqual(['x', 'x', '']);
});

test('the one folder around everything is entered', async () => {
  const where = await unpacked(makeZip([{ ...jane, name: `homework/${jane.name}` }]));
  expect(path.basename(where as string)).toBe('homework');
  expect(existsSync(path.join(where as string, jane.name))).toBe(true);
});

test.each([
  ['one submission', makeZip([{ name: 'exercises/01-gradf.ts', data: 'x' }])],
  ['no archive', Buffer.from('PK? no')],
])('%s is not unpacked', async (_, archive) => {
  expect(await unpacked(archive)).toBeUndefined();
  expect(existsSync(path.join(folder, String(count)))).toBe(false);
});

test('a file that is too large is cut one byte behind its limit, and another kind of file is left empty', async () => {
  const where = await unpacked(
    makeZip([
      { ...jane, data: ' '.repeat(5_000) },
      { name: 'doejane_1_3_film.mp4', data: ' '.repeat(5_000) },
      { name: 'doejane_1_4_h.zip', data: ' '.repeat(5_000) },
    ]),
    { ...LIMITS, fileBytes: 100, zipBytes: 200 },
  );
  const size = (name: string) => statSync(path.join(where as string, name)).size;
  expect([jane.name, 'doejane_1_3_film.mp4', 'doejane_1_4_h.zip'].map(size)).toEqual([101, 0, 201]);
});

describe('a download is refused as a whole, in one line that says what to do,', () => {
  test.each<[string, Packed[], string]>([
    ['with a path out of it', [jane, { name: '../evil.ts' }], 'cannot be unpacked (invalid relative path'],
    ['with a symbolic link', [jane, { name: 'x_1_2_y.ts', mode: 0o120777 }], 'holds a symbolic link'],
    ['with a password', [{ ...jane, flags: 1 }], 'is encrypted'],
    ['with names that one disk takes for the same', [jane, { ...jane, name: jane.name.toUpperCase() }], 'twice'],
  ])('%s', async (_, files, says) => {
    const refused = unpacked(makeZip(files));
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.toThrow(/^.*\.zip .*Download it again, or unpack it yourself and give the folder\.$/);
    expect(existsSync(path.join(folder, 'evil.ts'))).toBe(false);
  });

  test('with damaged contents', async () => {
    const archive = makeZip([{ ...jane, data: 'some text that is long enough to be damaged' }]);
    await expect(unpacked(Buffer.from(archive).fill(0xff, 55, 65))).rejects.toThrow('cannot be unpacked');
  });
});

test('Ctrl-C ends unpacking', async () => {
  const file = path.join(folder, 'stopped.zip');
  writeFileSync(file, makeZip([jane]));
  const stopped = AbortSignal.abort(new Error('stopped'));
  await expect(unpackDownload(file, path.join(folder, 'stopped'), LIMITS, stopped)).rejects.toThrow('stopped');
});
