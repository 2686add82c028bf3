import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeZip, type Packed } from '../../dev/testing/make-zip';
import { temporaryFolder } from '../../dev/testing/submissions';
import { LIMITS } from '../core/limits';
import { readZip } from './zip';

const FILE = '01-gradf.ts';
const CODE = 'export const gradf = 1;\n';
const folder = temporaryFolder();
let count = 0;

async function opened(archive: Buffer) {
  count += 1;
  const where = path.join(folder, `${count}.zip`);
  writeFileSync(where, archive);
  return readZip('alice', where, [FILE], LIMITS);
}

const honest: Packed = { name: `exercises/${FILE}`, data: CODE };

describe('an honest archive', () => {
  test.each([`exercises/${FILE}`, FILE, `alice/exercises/${FILE}`, `alice/${FILE}`])('may hold %s', async (name) => {
    expect((await opened(makeZip([{ name, data: CODE }]))).read(FILE)).toBe(CODE);
  });

  test('may hold folders, other files and files of the system', async () => {
    const archive = makeZip([
      { name: 'alice/', mode: 0o40755 },
      { name: 'alice/exercises/', mode: 0o40755 },
      { name: `alice/exercises/${FILE}`, data: CODE },
      { name: `__MACOSX/alice/exercises/._${FILE}`, data: 'x' },
      { name: `__MACOSX/${FILE}`, data: 'x' },
      { name: 'alice/notes.txt', data: 'hello' },
    ]);
    expect((await opened(archive)).read(FILE)).toBe(CODE);
  });

  test('may lack a file, which then has a fault', async () => {
    const submission = await opened(makeZip([{ name: 'exercises/01-gradf.js', data: CODE }]));
    expect(submission.fault).toBeNull();
    expect(() => submission.read(FILE)).toThrow('There is exercises/01-gradf.js: did you mean that?');
  });
});

describe('an archive is refused', () => {
  test.each<[string, Packed[], string]>([
    ['with a path out of it', [honest, { name: '../evil.ts', data: CODE }], 'cannot be opened (invalid relative path'],
    ['with an absolute path', [{ name: `/exercises/${FILE}`, data: CODE }], 'cannot be opened (absolute path'],
    ['with a drive', [{ name: `C:/${FILE}`, data: CODE }], 'cannot be opened (absolute path'],
    ['with backslashes', [{ name: `..\\${FILE}`, data: CODE }], 'cannot be opened (invalid characters'],
    ['with a symbolic link', [{ ...honest, data: '/etc/passwd', mode: 0o120777 }], 'holds a symbolic link'],
    ['with a password', [{ ...honest, flags: 1 }], 'is encrypted'],
    ['with the same name twice', [honest, honest], 'twice'],
    [
      'with another archive in it',
      [{ name: 'alice.zip', data: makeZip([honest]) }],
      'holds another archive: "alice.zip"',
    ],
    ['that is a bomb by its ratio', [{ ...honest, data: ' '.repeat(900 * 1024) }], 'times larger when it is unpacked'],
    [
      'that is a bomb in total',
      Array.from({ length: 300 }, (_, index) => ({ name: `${index}.bin`, claims: 999_999, data: noise(index) })),
      'has more than 200 MiB',
    ],
  ])('%s', async (_, files, says) => {
    const submission = await opened(makeZip(files));
    expect(submission.fault).toContain(says);
    expect(submission.fault).toMatch(/^The archive .*Hand in a zip of the folder exercises\/\.$/);
    expect(() => submission.read(FILE)).toThrow(says);
  });

  test.each([
    ['no archive at all', Buffer.from('PK? no')],
    ['empty', Buffer.alloc(0)],
    ['cut off', makeZip([honest]).subarray(0, 60)],
    ['with damaged contents', Buffer.from(makeZip([honest])).fill(0xff, 60, 70)],
    ['with a size that is a lie', makeZip([{ ...honest, claims: 5 }])],
  ])('that is %s', async (_, archive) => {
    const submission = await opened(archive);
    expect(() => submission.read(FILE)).toThrow(/^The archive cannot be opened/);
  });
});

test('a file in an archive that is too large spoils no other file', async () => {
  const large = noise(0).toString('base64');
  const submission = await opened(makeZip([{ ...honest, data: large }]));
  expect(submission.fault).toBeNull();
  expect(() => submission.read(FILE)).toThrow('is larger than 64 KiB');
});

/** Bytes that do not compress, equal for equal numbers: a linear congruential generator. */
function noise(seed: number): Buffer {
  let state = seed + 1;
  return Buffer.from(
    Array.from({ length: seed < 5 ? 250_000 : 6_000 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    }),
  );
}
