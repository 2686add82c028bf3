import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { layOutFiles, textsOf } from '../../dev/testing/lay-out-files';
import { temporaryFolder } from '../../dev/testing/submissions';
import { unprivileged } from '../../dev/testing/unprivileged';
import { LIMITS } from '../core/limits';
import { findSubmissions } from './find';
import { openSubmission, readSubmission } from './open';

const folder = temporaryFolder();
// Temporary folders are private; the tests of permissions read this one as another user.
chmodSync(folder, 0o755);
const holding = (files: Record<string, string>) => {
  const where = mkdtempSync(path.join(folder, 'class-'));
  chmodSync(where, 0o755);
  return layOutFiles(where, files);
};
const idsAt = (...paths: string[]) => findSubmissions(paths).sources.map(({ id }) => id);

describe('a link in a class', () => {
  test('is not followed, and its result says so', async () => {
    const where = holding({ 'alice/01-gradf.ts': 'of alice', 'bob.zip': 'of bob' });
    symlinkSync(path.join(where, 'alice'), path.join(where, 'mallory'), 'junction');
    symlinkSync(path.join(where, 'bob.zip'), path.join(where, 'trudy.zip'));
    symlinkSync(path.join(where, 'nowhere'), path.join(where, 'dangling'), 'junction');
    symlinkSync(path.join(where, 'loop'), path.join(where, 'loop'), 'junction');
    const isLink = expect.stringMatching(/ is a symbolic link\. Hand in the folder, or a zip of it, itself\.$/);
    expect(await textsOf([where])).toEqual({
      alice: 'of alice',
      bob: 'of bob',
      dangling: isLink,
      loop: isLink,
      mallory: isLink,
      trudy: isLink,
    });
  });

  test('is not followed if a platform named it, or if it is in the folder of a learner', async () => {
    const where = holding({ 'a_1_2_homework.zip': 'of a', 'c/notes.txt': '' });
    symlinkSync(path.join(where, 'a_1_2_homework.zip'), path.join(where, 'b_3_4_homework.zip'));
    symlinkSync(path.join(where, 'a_1_2_homework.zip'), path.join(where, 'c', 'homework.zip'));
    expect(await textsOf([where])).toEqual({
      a_1_2: 'of a',
      b_3: expect.stringContaining('is a symbolic link'),
      c: expect.stringContaining('is missing'),
    });
  });

  test('is followed if the caller gives it', async () => {
    const where = holding({ 'class/alice/01-gradf.ts': 'of alice' });
    const link = path.join(where, 'linked');
    symlinkSync(path.join(where, 'class', 'alice'), link, 'junction');
    expect(await textsOf([link])).toEqual({ linked: 'of alice' });
  });
});

test('an archive of another kind has a result that asks for a zip', async () => {
  const where = holding({
    'a.zip': 'of a',
    'b.tar.gz': '',
    'c.TGZ': '',
    'd.rar': '',
    'e/homework.7z': '',
    'f_1_2_homework.tar.gz': '',
    'g_3_4_01-gradf.ts': 'of g',
    'g_3_5_notes.rar': '',
  });
  const wants = (name: string) =>
    `${name} is an archive of a kind that is not opened. Hand in a zip of the folder exercises/.`;
  expect(await textsOf([where])).toEqual({
    a: 'of a',
    b: wants('b.tar.gz'),
    c: wants('c.TGZ'),
    d: wants('d.rar'),
    e: wants('homework.7z'),
    f_1_2: wants('homework.tar.gz'),
    g_3: 'of g',
  });
});

// Windows has no such permissions, and no names in arbitrary bytes.
if (process.platform !== 'win32')
  describe('on Unix', () => {
    test('a folder that cannot be read is a submission with that fault, and the others are graded', () => {
      const where = holding({
        'alice/01-gradf.ts': 'of alice',
        'bob/01-gradf.ts': '',
        'carol/exercises/01-gradf.ts': '',
      });
      chmodSync(path.join(where, 'bob'), 0);
      chmodSync(path.join(where, 'carol', 'exercises'), 0);
      const files = unprivileged(() =>
        findSubmissions([where]).sources.map((one) => [one.id, readSubmission(one, ['01-gradf']).files['01-gradf.ts']]),
      );
      expect(Object.fromEntries(files)).toEqual({
        alice: { text: 'of alice' },
        bob: {
          fault:
            'exercises/01-gradf.ts cannot be read: what was handed in cannot be opened (EACCES). ' +
            'Check its permissions.',
        },
        carol: {
          fault:
            'exercises/01-gradf.ts cannot be read: the folder exercises/ cannot be opened (EACCES). ' +
            'Check its permissions.',
        },
      });
    });

    test('a folder exercises/ that cannot be read spoils all exercises, another folder only missing ones', () => {
      const where = holding({ 'exercises/x': '', '01-gradf.ts': 'at the top', 'notes/x': '', '02-b.ts': '' });
      const textOf = (id: string) =>
        unprivileged(() => readSubmission({ kind: 'path', id, where }, [id]).files[`${id}.ts`]);
      chmodSync(path.join(where, 'notes'), 0);
      expect(textOf('01-gradf')).toEqual({ text: 'at the top' });
      expect(textOf('03-c')).toEqual({ fault: expect.stringContaining('the folder notes/ cannot be opened (EACCES)') });
      chmodSync(path.join(where, 'exercises'), 0);
      expect(textOf('01-gradf')).toEqual({ fault: expect.stringContaining('the folder exercises/ cannot be opened') });
    });

    test('a class that cannot be read is refused in one line', () => {
      const where = holding({ 'alice/01-gradf.ts': '' });
      chmodSync(where, 0);
      expect(() => unprivileged(() => findSubmissions([where]))).toThrow(
        `${where} cannot be read (EACCES). Check its permissions. Give the folder of a submission`,
      );
    });

    test('a zip that cannot be read is a fault without a path of this machine', async () => {
      const where = holding({ 'alice.zip': '' });
      chmodSync(path.join(where, 'alice.zip'), 0);
      const opening = unprivileged(() =>
        openSubmission({ kind: 'path', id: 'alice', where: path.join(where, 'alice.zip') }, ['01-gradf'], LIMITS),
      );
      expect((await opening).fault).toBe(
        'The archive cannot be read (EACCES). Hand in a zip of the folder exercises/.',
      );
    });

    test('a path that leads in a circle is refused in one line', () => {
      const loop = path.join(folder, 'loop');
      symlinkSync(loop, loop);
      expect(() => findSubmissions([loop])).toThrow(`${loop} cannot be read (ELOOP). Check its permissions.`);
    });
  });

// Other systems refuse such names.
if (process.platform === 'linux')
  test('a name that is not UTF-8 has a refusal, or is listed as skipped', async () => {
    const where = holding({ 'alice/01-gradf.ts': 'of alice' });
    const named = (name: string) => Buffer.from(path.join(where, name), 'latin1');
    for (const name of ['Andr\u00e9', 'Andr\u00e8']) {
      mkdirSync(named(name));
      writeFileSync(named(`${name}/01-gradf.ts`), '');
    }
    writeFileSync(named('caf\u00e9.zip'), '');
    writeFileSync(named('caf\u00e9.txt'), '');
    const says = expect.stringMatching(/is not UTF-8: nothing can be opened under it\. Rename it\.$/);
    expect(await textsOf([where])).toEqual({
      alice: 'of alice',
      'Andr\ufffd': says,
      'Andr\ufffd-2': says,
      'caf\ufffd': says,
    });
    expect(findSubmissions([where]).skipped).toEqual(['caf\ufffd.txt']);
  });

describe('a class in which each learner has one folder more', () => {
  const where = holding({
    'alice/kata/exercises/01-gradf.ts': 'of alice',
    'bob/kata/exercises/01-gradf.ts': 'of bob',
    'carol/kata-main/01-gradf.ts': 'of carol',
    'dan/notes.txt': '',
  });

  test('is recognized', async () => {
    expect(await textsOf([where])).toEqual({
      alice: 'of alice',
      bob: 'of bob',
      carol: 'of carol',
      dan: expect.stringContaining('is missing'),
    });
  });

  test('gives ids by the given paths if each is given', async () => {
    const each = ['alice', 'bob', 'carol'].map((name) => path.join(where, name));
    expect(await textsOf(each)).toEqual({ alice: 'of alice', bob: 'of bob', carol: 'of carol' });
  });

  test('gives the id of its only learner', () => {
    expect(idsAt(holding({ 'alice/exercises/01-gradf.ts': '' }))).toEqual(['alice']);
  });
});

describe('a folder with exercise files and with folders that are submissions', () => {
  test('is a class with a stray file, which is listed, if there are more submissions than files', async () => {
    const where = holding({
      '01-gradf.ts': 'stray',
      'alice/01-gradf.ts': 'of alice',
      'bob.zip': 'of bob',
      'carol/exercises/01-gradf.ts': 'of carol',
    });
    expect(await textsOf([where])).toEqual({ alice: 'of alice', bob: 'of bob', carol: 'of carol' });
    expect(findSubmissions([where])).toMatchObject({ skipped: ['01-gradf.ts'], warnings: [] });
  });

  test.each<[string, string, Record<string, string>, string]>([
    [
      'exercise files that are as many',
      '01-gradf.ts',
      { '01-gradf.ts': '', '02-b.ts': '', 'old/01-gradf.ts': '', 'older/01-gradf.ts': '' },
      'old, older',
    ],
    ['exercises/', 'exercises', { 'exercises/01-gradf.ts': '', 'a.zip': '', 'b/01-gradf.ts': '' }, 'a.zip, b'],
    [
      'exercises/ beside folders in folders',
      'exercises',
      { 'exercises/x': '', 'a/kata/exercises/x': '', 'b/kata/01-gradf.ts': '', 'c/exercises/x': '', 'd.zip': '' },
      'a, b, c, …',
    ],
    ['a file of the name exercises', 'exercises', { exercises: '', 'alice/01-gradf.ts': '' }, 'alice'],
  ])('is refused if it has %s: no learner may take the place of the class', (_, name, files, inside) => {
    const where = holding(files);
    expect(() => findSubmissions([where])).toThrow(
      new Error(
        `${where} holds ${name} beside what looks like submissions (${inside}). ` +
          `Remove ${name} from it to grade each of them, or give --one to grade it as one submission.`,
      ),
    );
    expect(() => findSubmissions([where], '/home/all.zip')).toThrow(/^\/home\/all\.zip holds /);
  });

  test('is one submission if only one more folder looks like one', () => {
    const where = holding({ 'exercises/01-gradf.ts': '', 'old/01-gradf.ts': '' });
    expect(findSubmissions([where])).toMatchObject({ sources: [{ where }], warnings: [] });
  });

  test('is one submission without a warning if it is a clone of the project', () => {
    const where = holding({
      'exercises/01-gradf.ts': '',
      'solutions/01-gradf.ts': '',
      'test/01-gradf.ts': '',
      'old/01-gradf.ts': '',
    });
    expect(findSubmissions([where])).toEqual({
      sources: [{ kind: 'path', id: path.basename(where), where }],
      skipped: [],
      warnings: [],
    });
  });
});
