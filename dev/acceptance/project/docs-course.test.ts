import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { FORMATS } from '../../../grader/report/formats/index';
import { PACKAGES } from '../../pack/packages';
import { wholeCheckout } from '../../testing/checkout';
import { commandEnvironment } from '../../testing/command';
import { ASSIGNMENT, LMS_CLASS, LMS_EXPORTS } from '../../testing/lms-class';
import { importIntoMoodle } from '../../testing/moodle-importer';
import { once } from '../../testing/once';
import { quickNpm } from '../../testing/quick-npm';
import { ROOT } from '../../testing/root';
import { layOut, temporaryFolder } from '../../testing/submissions';
import { unzip } from '../../testing/unzip';

const DOCS = path.join(ROOT, 'docs');
const PAGES = ['course.md', ...readdirSync(path.join(DOCS, 'course')).map((name) => `course/${name}`)].sort();
const read = (page: string) => readFileSync(path.join(DOCS, page), 'utf8');
const all = PAGES.map(read).join('\n');

/** The blocks of commands on a page. Those of a list are indented. */
const blocksOf = (page: string) =>
  [...read(page).matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(([, indent, block]) =>
    (block ?? '').replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

/** What is written to `--out`, and to `build/` by `pack`, in a block. */
const placesIn = (block: string) => [...block.matchAll(/--out (\S+)/g)].map(([, place]) => place as string);

/** A docker that only says that it was called: images are no matter of these pages. */
const tools = once(() => {
  const folder = temporaryFolder();
  const docker = path.join(folder, 'docker');
  writeFileSync(docker, '#!/bin/sh\nmkdir -p build\ntouch build/gradkata.tar\n');
  chmodSync(docker, 0o755);
  return folder;
});

// A fresh clone after npm ci, in which each page finds what it tells to put there.
const clone = once(wholeCheckout);

function prepare(page: string): void {
  for (const name of ['build', 'submissions', 'gradkata.config.json'])
    rmSync(path.join(clone(), name), { recursive: true, force: true });
  const handedOut = LMS_EXPORTS[path.basename(page, '.md')]?.();
  if (handedOut) {
    writeFileSync(path.join(clone(), 'submissions.zip'), handedOut.download);
    writeFileSync(path.join(clone(), handedOut.roster.name), handedOut.roster.bytes);
    writeFileSync(path.join(clone(), 'gradkata.config.json'), JSON.stringify({ assignment: ASSIGNMENT }));
  } else {
    mkdirSync(path.join(clone(), 'submissions'));
    layOut(path.join(clone(), 'submissions'), 'alice', {});
    layOut(path.join(clone(), 'submissions'), 'bob', { '04-value.ts': null });
  }
}

/** The first page runs npm itself. The same commands on the others are run as npm would. */
const npmOf = (page: string) => (page === 'course.md' ? path.dirname(process.execPath) : quickNpm());

function runBlock(page: string, block: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', block], {
    cwd: clone(),
    encoding: 'utf8',
    env: commandEnvironment({
      PATH: [tools(), npmOf(page), path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
      // As in a clone of a course: answers that were graded for one page have their results for the next.
      GRADKATA_KEPT: undefined,
      INIT_CWD: undefined,
      GIT_AUTHOR_NAME: 'A Teacher',
      GIT_AUTHOR_EMAIL: 'teacher@uni.test',
      GIT_COMMITTER_NAME: 'A Teacher',
      GIT_COMMITTER_EMAIL: 'teacher@uni.test',
    }),
  });
  return { status, stdout, stderr };
}

const runPage = (page: string) => {
  prepare(page);
  return blocksOf(page).map((block) => {
    const ended = runBlock(page, block);
    expect({ block, ...ended }).toMatchObject({ status: 0, stderr: expect.not.stringMatching(/^gradkata: /m) });
    expect(placesIn(block).filter((place) => !existsSync(path.join(clone(), place)))).toEqual([]);
    return ended;
  });
};
const rowsOf = (file: string, options: object = {}, encoding: BufferEncoding = 'utf8') =>
  parse(readFileSync(path.join(clone(), 'build', file), encoding), { bom: true, ...options }) as string[][];

/** Points by a column that tells a learner, as a gradebook has them. */
const points = (keyOf: (learner: (typeof LMS_CLASS)[number]) => string) =>
  Object.fromEntries(LMS_CLASS.map((learner) => [keyOf(learner), String(learner.points ?? '')]));

describe('the pages for courses', () => {
  const others = PAGES.filter((page) => !LMS_EXPORTS[path.basename(page, '.md')]);

  test.each(others)('docs/%s shows commands that work in a clone without build/', (page) => {
    expect(runPage(page).length).toBeGreaterThan(0);
  });

  test('docs/course/canvas.md leads from a download of 30 learners to the gradebook that Canvas exported', async () => {
    const [{ stderr } = { stderr: '' }] = runPage('course/canvas.md');
    expect(stderr).toContain('28 of the 30 learners of gradebook.csv have a submission.');
    const [header = [], possible = [], ...rows] = rowsOf('canvas.csv');
    expect([header[5], possible[5]]).toEqual([`${ASSIGNMENT} (77)`, '100.0']);
    expect(Object.fromEntries(rows.map((row) => [row[1], row[5]]))).toEqual(points(({ number }) => String(number)));
    await unzip(path.join(clone(), 'build', 'feedback.zip'), path.join(clone(), 'build', 'feedback'));
    const pages = readdirSync(path.join(clone(), 'build', 'feedback'));
    expect(pages.filter((name) => /_\d+_\d+_feedback\.html$/.test(name))).toHaveLength(28);
  });

  test('docs/course/moodle.md leads from a download of 30 learners to a worksheet that Moodle takes', async () => {
    const [{ stderr } = { stderr: '' }] = runPage('course/moodle.md');
    expect(stderr).toContain('28 of the 30 learners of worksheet.csv have a submission.');
    const worksheet = readFileSync(path.join(clone(), 'build', 'moodle.csv'), 'utf8');
    const grades = importIntoMoodle(
      worksheet,
      LMS_CLASS.map(({ number }) => number),
      100,
    );
    expect(grades.map(({ participant, grade }) => [participant, grade])).toEqual(
      LMS_CLASS.flatMap(({ number, points }) => (points === undefined ? [] : [[number, points]])),
    );
    await unzip(path.join(clone(), 'build', 'feedback.zip'), path.join(clone(), 'build', 'feedback'));
    const folders = readdirSync(path.join(clone(), 'build', 'feedback'));
    expect(folders.filter((name) => /_\d+_assignfeedback_file$/.test(name))).toHaveLength(28);
  });

  test('docs/course/blackboard.md leads from a download of 30 learners to the grade center in its encoding', () => {
    runPage('course/blackboard.md');
    const [, ...rows] = rowsOf('blackboard.xls', { delimiter: '\t' }, 'utf16le');
    expect(Object.fromEntries(rows.map((row) => [row[2], row[3]]))).toEqual(points(({ login }) => login));
  });

  test('docs/course/brightspace.md leads from a download of 30 learners to an import with both ids', () => {
    runPage('course/brightspace.md');
    const [header, ...rows] = rowsOf('brightspace.csv');
    expect(header).toEqual(['OrgDefinedId', 'Username', `${ASSIGNMENT} Points Grade`, 'End-of-Line Indicator']);
    expect(Object.fromEntries(rows.map((row) => [row[1], row[2]]))).toEqual(points(({ login }) => `#${login}`));
  });

  test('ask for nothing but our commands, git and docker', () => {
    const lines = PAGES.flatMap(blocksOf).flatMap((block) => block.trimEnd().replaceAll('\\\n', '').split('\n'));
    expect(lines.filter((line) => !/^(?:npm run|cd|git|docker) /.test(line))).toEqual([]);
  });

  test('name every package, and every format that a platform reads', () => {
    expect(Object.keys(PACKAGES).filter((name) => !all.includes(`npm run pack -- ${name}`))).toEqual([]);
    const inside = new Set(['gradescope', 'prairielearn', 'exercism', 'autolab', 'submitty', 'coursera']);
    const isNamed = (name: string) => all.includes(`--format ${name}`) || all.includes(`\`${name}\``);
    expect(Object.keys(FORMATS).filter((name) => !inside.has(name) && !isNamed(name))).toEqual([]);
  });

  test.each(PAGES)('docs/%s names only files and folders that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g)].map(([, link]) => link as string);
    expect(links.filter((link) => !existsSync(path.join(DOCS, path.dirname(page), link)))).toEqual([]);
  });
});
