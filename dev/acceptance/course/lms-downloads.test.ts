import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { ResultDocument } from '../../../grader/core/result';
import { ONE_WORKER } from '../../testing/command';
import { makeZip, type Packed } from '../../testing/make-zip';
import { importIntoMoodle } from '../../testing/moodle-importer';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const run = shellIn(() => ROOT);
const FILES = readdirSync(path.join(ROOT, 'solutions'));
const solution = (file: string) => readFileSync(path.join(ROOT, 'solutions', file));
const solved = (prefix: string): Packed[] =>
  FILES.map((file, index) => ({ name: `${prefix.replace('#', String(100 + index))}${file}`, data: solution(file) }));

/**
 * Grades an archive as a whole.
 *
 * @returns ids and points, what was said, and what was left behind among temporary files
 */
async function graded(name: string, files: Packed[]) {
  const archive = path.join(folder, name);
  writeFileSync(archive, makeZip(files));
  const aside = mkdtempSync(path.join(folder, 'aside-'));
  const env = { TMPDIR: aside, TEMP: aside, TMP: aside };
  const out = path.join(folder, `${name}.json`);
  const { status, stderr } = await run.with(env)('grade', archive, '--out', out, ...ONE_WORKER);
  const { submissions } = JSON.parse(readFileSync(out, 'utf8')) as ResultDocument;
  const left = readdirSync(aside).filter((one) => one.startsWith('gradkata-grade-'));
  return { status, stderr, left, points: Object.fromEntries(submissions.map(({ id, score }) => [id, score])) };
}

test('a bulk download of Canvas is graded as it was downloaded, and nothing of it stays behind', async () => {
  const { status, stderr, left, points } = await graded('canvas.zip', [
    ...solved('doejane_12345_#_'),
    { name: 'doejane_12345_99_01-gradf.ts', data: 'an earlier try' },
    { name: 'poeann_LATE_7_8_homework.zip', data: makeZip(solved('exercises/')) },
    { name: 'roejoe_9_10_01-gradf.ts', data: solution('01-gradf.ts') },
    { name: 'notes.txt', data: 'no part of it' },
  ]);
  expect({ status, points, left }).toEqual({
    status: 0,
    points: { doejane_12345: 100, poeann_7_8: 100, roejoe_9_10: 20 },
    left: [],
  });
  expect(stderr).toMatch(/^Skipped 1 file that is no part of a submission: notes\.txt\n\n {2}graded 3 of 3 /);
});

test('a bulk download of Moodle, with a folder for each learner, is graded as it was downloaded', async () => {
  const { status, points, left } = await graded('moodle.zip', [
    ...solved('Jane Doe_12345_assignsubmission_file_/exercises/'),
    { name: 'Joe Roe_6_assignsubmission_file_/homework.zip', data: makeZip(solved('')) },
    { name: 'Joe Roe_6_assignsubmission_onlinetext_/onlinetext.html', data: 'hello' },
  ]);
  expect({ status, points, left }).toEqual({
    status: 0,
    points: { 'Jane Doe_12345': 100, 'Joe Roe_6': 100 },
    left: [],
  });
});

test('the gradebook for Canvas finds learners of its download by their numbers, with one file or several', async () => {
  const archive = path.join(folder, 'gradebook.zip');
  const files = [...solved('doejane_12345_#_'), ...solved('roejoe_LATE_67_#_').slice(0, 1)];
  writeFileSync(archive, makeZip(files));
  const { status, stdout } = await run('grade', archive, '--format', 'canvas', ...ONE_WORKER);
  expect(status).toBe(0);
  expect((parse(stdout) as string[][]).slice(2)).toEqual([
    ['doejane', '12345', '', '', '', '100'],
    ['roejoe', '67', '', '', '', '20'],
  ]);
});

test('a download of Moodle and its worksheet become a worksheet that Moodle takes back', async () => {
  const archive = path.join(folder, 'assignment.zip');
  const files = [
    ...solved('Jane Doe_12345_assignsubmission_file_/exercises/'),
    ...solved('Joe Roe_6_assignsubmission_file_/').slice(0, 1),
    ...solved('A Stranger_99_assignsubmission_file_/').slice(0, 1),
  ];
  writeFileSync(archive, makeZip(files));
  const worksheet = path.join(folder, 'worksheet.csv');
  const header = 'Identifier,"Full name",Status,Grade,"Maximum grade","Last modified (grade)","Feedback comments"';
  const rows = ['12345,"Jane Doe"', '6,"Joe Roe"', '7,"Ann Poe"'].map((who) => `Participant ${who},-,,100.00,-,`);
  writeFileSync(worksheet, [header, ...rows, ''].join('\n'));
  const { status, stdout, stderr } = await run(
    'grade',
    archive,
    '--roster',
    worksheet,
    '--format',
    'moodle',
    ...ONE_WORKER,
  );
  expect(status).toBe(0);
  expect(stderr).toContain('2 of the 3 learners of worksheet.csv have a submission.\n');
  expect(stderr).toContain('In no row of it: A Stranger_99. They have no grade there.\n');
  expect(importIntoMoodle(stdout, [12345, 6, 7, 99], 100)).toEqual([
    { participant: 12345, grade: 100, comment: '<p>100 of 100 points.</p>' },
    { participant: 6, grade: 20, comment: expect.stringContaining('<p>02-numerical-gradient: exercises/02') },
  ]);
});

test('a damaged download ends with 2 and one line, without results of any learner', async () => {
  const archive = path.join(folder, 'damaged.zip');
  writeFileSync(archive, Buffer.from(makeZip(solved('doejane_12345_#_'))).fill(0xff, 70, 90));
  const { status, stdout, stderr } = await run('grade', archive);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^gradkata: .*damaged\.zip cannot be unpacked \(.*\)\. Download it again, or .*\n$/);
});
