import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { layOutFiles, textsOf } from '../../dev/testing/lay-out-files';
import { temporaryFolder } from '../../dev/testing/submissions';
import { findSubmissions } from './find';
import { readSubmission } from './open';

const FILE = '01-gradf.ts';
const folder = temporaryFolder();
const empty = () => mkdtempSync(path.join(folder, 'submission-'));
const read = (where: string) => readSubmission({ kind: 'path', id: 'learner', where }, ['01-gradf']);

const holding = (files: Record<string, string>) => layOutFiles(empty(), files);
const texts = (...wheres: string[]) => textsOf(wheres);

describe('one path', () => {
  test('takes the exercises/ inside a folder, under the name of the folder', () => {
    const where = path.join(empty(), 'alice');
    mkdirSync(path.join(where, 'exercises'), { recursive: true });
    writeFileSync(path.join(where, 'exercises', FILE), 'inner');
    writeFileSync(path.join(where, FILE), 'outer');
    const [found] = findSubmissions([where]).sources;
    expect(found).toEqual({ kind: 'path', id: 'alice', where });
    expect(read(where).read(FILE)).toBe('inner');
  });

  test('takes the folder itself if it holds no folder exercises/', () => {
    for (const id of ['bob', 'carol']) {
      const where = path.join(empty(), id);
      mkdirSync(where);
      if (id === 'carol') writeFileSync(path.join(where, 'exercises'), '');
      writeFileSync(path.join(where, FILE), id);
      expect(findSubmissions([`${where}${path.sep}`]).sources).toEqual([{ kind: 'path', id, where }]);
      expect(read(where).read(FILE)).toBe(id);
    }
  });

  test('is the class of those whose exercises lie deeper in their folders, each under the own name', () => {
    const alone = holding({ 'alice/a/b/c/d/exercises/01-gradf.ts': 'deep', 'notes.txt': '' });
    expect(findSubmissions([alone])).toMatchObject({ sources: [{ id: 'alice' }], skipped: ['notes.txt'] });
    expect(read(path.join(alone, 'alice')).read(FILE)).toBe('deep');
    const files = { 'a/b/c/01-gradf.ts': 'one', 'x/y/z/01-gradf.ts': 'another' };
    const several = holding(Object.fromEntries(Object.entries(files).map(([name, text]) => [`bob/${name}`, text])));
    expect(findSubmissions([several]).sources).toMatchObject([{ id: 'bob' }]);
    expect(() => read(path.join(several, 'bob')).read(FILE)).toThrow(
      'Nothing was found in the first 3 folders of bob; exercises lie deeper. Move them up.',
    );
    expect(findSubmissions([path.join(several, 'bob')]).sources).toMatchObject([{ id: 'a' }, { id: 'x' }]);
  });

  test('takes a relative path', () => {
    const where = empty();
    expect(findSubmissions([path.relative(process.cwd(), where)]).sources).toEqual([
      { kind: 'path', id: path.basename(where), where },
    ]);
  });

  test('that was unpacked has the name of its archive', () => {
    const where = holding({ '01-gradf.ts': '', 'old_1_2_b.ts': '' });
    expect(findSubmissions([where], '/home/alice.zip').sources).toEqual([{ kind: 'path', id: 'alice', where }]);
  });

  test('is refused in one line if it does not exist', () => {
    const nowhere = path.join(folder, 'nowhere');
    expect(() => findSubmissions([nowhere])).toThrow(`There is nothing at ${nowhere}. Give the folder of a submission`);
  });

  test('is refused in one line if it is a file and no submission', () => {
    const file = path.join(empty(), 'notes.txt');
    writeFileSync(file, '');
    expect(() => findSubmissions([file])).toThrow(`${file} is a file.`);
  });
});

describe('a folder of submissions', () => {
  test('gives all of them, sorted by name', async () => {
    const where = holding({
      'b/exercises/01-gradf.ts': 'of b',
      'a.zip': 'of a',
      'c/01-gradf.ts': 'of c',
      'd/x.txt': '',
    });
    expect(await texts(where)).toEqual({
      a: 'of a',
      b: 'of b',
      c: 'of c',
      d: expect.stringContaining('exercises/01-gradf.ts is missing'),
    });
  });

  test('may hold folders with one archive each', async () => {
    expect(await texts(holding({ 'jane/homework.zip': 'of jane', 'joe/mine.zip': 'of joe' }))).toEqual({
      jane: 'of jane',
      joe: 'of joe',
    });
  });

  test('may hold other files, which are skipped and listed', () => {
    const where = holding({ 'a/01-gradf.ts': 'of a', 'README.md': '', '.DS_Store': '', '__MACOSX/a/x': '' });
    const { sources, skipped } = findSubmissions([where]);
    expect(sources.map(({ id }) => id)).toEqual(['a']);
    expect(skipped).toEqual(['.DS_Store', 'README.md', '__MACOSX']);
  });

  test('gives ids that share no file name, also where case is ignored', () => {
    const wheres = ['alice', 'Alice', 'alice-2', 'nul', '_NUL'].map((id) => {
      const where = path.join(empty(), id);
      mkdirSync(where);
      writeFileSync(path.join(where, FILE), '');
      return where;
    });
    const ids = findSubmissions(wheres).sources.map(({ id }) => id);
    expect(ids).toEqual(['alice', 'Alice-3', 'alice-2', 'nul', '_NUL-2']);
  });

  test('is one folder also if it is given twice', () => {
    const where = holding({ 'a/01-gradf.ts': '', 'b/01-gradf.ts': '' });
    const { sources } = findSubmissions([where, `${where}${path.sep}`]);
    expect(sources.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('each of several paths', () => {
  const where = holding({
    'alice/bob/01-gradf.ts': 'of alice, for bob',
    'bob/01-gradf.ts': 'of bob',
    'carol/alice/01-gradf.ts': '',
    'carol/bob/01-gradf.ts': '',
    'dan/dan.zip': 'of dan',
    'eve/doejane_1_2_01-gradf.ts': '',
    'eve/roejoe_3_4_01-gradf.ts': '',
  });
  const all = ['alice', 'bob', 'carol', 'dan', 'eve'];
  const each = all.map((name) => path.join(where, name));

  test('is one submission under its own name with anything in it', async () => {
    expect(await texts(...each)).toEqual({
      alice: 'of alice, for bob',
      bob: 'of bob',
      carol: expect.stringContaining('There are several 01-gradf.ts: '),
      dan: 'of dan',
      eve: expect.stringContaining('exercises/01-gradf.ts is missing'),
    });
    expect(findSubmissions(each).sources).toEqual(each.map((one, at) => ({ kind: 'path', id: all[at], where: one })));
  });

  test('has a line that says so if it looks like several', () => {
    const line = (name: string, inside: string) =>
      `Graded ${path.join(where, name)} as one submission, because several paths are given. ` +
      `Give it alone to grade those in it: ${inside}`;
    expect(findSubmissions(each).warnings).toEqual([
      line('carol', 'alice, bob'),
      line('eve', 'doejane_1_2_01-gradf.ts, roejoe_3_4_01-gradf.ts'),
    ]);
  });
});

describe('a bulk download of Canvas', () => {
  test('gives one submission for all files of a learner', async () => {
    const where = holding({
      'doejane_12345_67890_01-gradf.ts': 'of jane',
      'doejane_12345_67891_04-value.ts': 'her value',
      'roejoe_LATE_7_8_01-gradf.ts': 'of joe',
      'poeann_9_10_homework.zip': 'of ann',
      'README.txt': '',
    });
    expect(await texts(where)).toEqual({ doejane_12345: 'of jane', roejoe_7_8: 'of joe', poeann_9_10: 'of ann' });
    expect(findSubmissions([where]).sources.map(({ keys }) => keys?.canvasUser)).toEqual(['12345', '9', '7']);
    expect(findSubmissions([where]).skipped).toEqual(['README.txt']);
  });

  test('gives the last upload of each file', async () => {
    const where = holding({
      'a_1_20_01-gradf.ts': 'first',
      'a_LATE_1_5_01-gradf-10.ts': 'last',
      'a_1_30_01-gradf-9.ts': 'second',
      'b_2_9_01-gradf.ts': 'earlier upload',
      'b_2_10_01-gradf.ts': 'later upload',
      'c_3_40_homework.zip': 'first zip',
      'c_3_41_homework-1.zip': 'last zip',
    });
    expect(await texts(where)).toEqual({ a_1: 'last', b_2: 'later upload', c_3: 'last zip' });
  });

  test('gives a learner with other files a result that names the missing exercise', async () => {
    const where = holding({ 'a_1_2_01-gradf.ts': 'of a', 'b_3_4_essay.pdf': 'x', 'c_5_6_01_gradf.ts': 'x' });
    expect(await texts(where)).toEqual({
      a_1_2: 'of a',
      b_3_4: expect.stringContaining('exercises/01-gradf.ts is missing. Put the file there'),
      c_5_6: expect.stringContaining('There is 01_gradf.ts: did you mean that?'),
    });
  });

  test('gives one submission to a learner with several archives, which says so', async () => {
    const where = holding({ 'a_1_2_mine.zip': '', 'a_1_3_older.zip': '', 'b_4_5_01-gradf.ts': 'of b' });
    expect(await texts(where)).toEqual({
      a_1: 'There are several archives: mine.zip, older.zip. Hand in one.',
      b_4_5: 'of b',
    });
  });

  test('is not assumed for files of other kinds beside submissions, which were not handed in', async () => {
    const where = holding({ 'alice/01-gradf.ts': 'of alice', 'grades_2026_11_final.csv': '', 'IMG_1_2_a.jpg': '' });
    expect(await texts(where)).toEqual({ alice: 'of alice' });
    expect(findSubmissions([where]).skipped).toEqual(['IMG_1_2_a.jpg', 'grades_2026_11_final.csv']);
  });

  test('is not assumed for a submission that has files with numbers', async () => {
    const where = path.join(holding({ 'dan/01_gradf.ts': '', 'dan/IMG_2026_1127_a.jpg': '' }), 'dan');
    expect(await texts(where)).toEqual({ dan: expect.stringContaining('There is 01_gradf.ts: did you mean that?') });
  });

  test('is not assumed for files of several learners under the same numbers', () => {
    const where = holding({
      'alice/01-gradf.ts': '',
      'Lab_3_1_jdoe_attempt_01-gradf.ts': 'of jane',
      'Lab_3_1_roe_attempt_01-gradf.ts': 'of joe',
    });
    const { sources, skipped } = findSubmissions([where]);
    expect(sources.map(({ id }) => id)).toEqual(['alice']);
    expect(skipped).toEqual(['Lab_3_1_jdoe_attempt_01-gradf.ts', 'Lab_3_1_roe_attempt_01-gradf.ts']);
  });

  test('is not assumed for zips of a course that have similar names: each is a submission', async () => {
    const where = holding({ 'cs_101_2026_alice.zip': 'of alice', 'cs_101_2026_bob.zip': 'of bob' });
    expect(await texts(where)).toEqual({ cs_101_2026_alice: 'of alice', cs_101_2026_bob: 'of bob' });
  });
});

describe('a bulk download of Moodle', () => {
  test('has a folder for each learner, with files or one archive in it', async () => {
    const where = holding({
      'Jane Doe_12345_assignsubmission_file_/01-gradf.ts': 'of jane',
      'Joe Roe_6_assignsubmission_file/homework.zip': 'of joe',
      'Ann Poe_7_assignsubmission_file_/essay.pdf': 'x',
      'Jane Doe_12345_assignsubmission_onlinetext_/onlinetext.html': 'x',
    });
    expect(await texts(where)).toEqual({
      'Ann Poe_7': expect.stringContaining('is missing'),
      'Jane Doe_12345': 'of jane',
      'Joe Roe_6': 'of joe',
    });
    expect(findSubmissions([where]).skipped).toEqual(['Jane Doe_12345_assignsubmission_onlinetext_']);
  });

  test('may have files without folders', async () => {
    const where = holding({
      'Jane Doe_12345_assignsubmission_file_01-gradf.ts': 'of jane',
      'Jane Doe_12345_assignsubmission_file_04-value.ts': 'x',
      'Joe Roe_6_assignsubmission_file_homework.zip': 'of joe',
    });
    expect(await texts(where)).toEqual({ 'Jane Doe_12345': 'of jane', 'Joe Roe_6': 'of joe' });
  });

  test('has no row for feedback of the course, nor for what a learner called like the file of another', async () => {
    const where = holding({
      'Jane Doe_1_assignsubmission_file_Joe Roe_6_assignsubmission_file_01-gradf.ts': 'of jane, for joe',
      'Jane Doe_1_assignsubmission_file_02-b.ts': '',
      'Joe Roe_6_assignsubmission_file_01-gradf.ts': 'of joe',
      'Joe Roe_6_assignfeedback_file_/01-gradf.ts': 'of the course',
    });
    expect(await texts(where)).toEqual({
      'Jane Doe_1': expect.stringContaining('is missing'),
      'Joe Roe_6': 'of joe',
    });
    expect(findSubmissions([where]).skipped).toEqual(['Joe Roe_6_assignfeedback_file_']);
  });

  test('with typed text alone is refused in one line', () => {
    const where = holding({ 'Jane Doe_1_assignsubmission_onlinetext_/onlinetext.html': 'x' });
    expect(() => findSubmissions([where])).toThrow(/^There is no submission in .*, only what was typed into a page\./);
  });
});
