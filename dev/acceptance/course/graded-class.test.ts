import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { BatchGrading } from '../../../grader/batch/batch-grading';
import { gradeBatch } from '../../../grader/batch/grade-batch';
import { Journal } from '../../../grader/batch/journal';
import { Pool } from '../../../grader/batch/pool';
import { WorkerProcess } from '../../../grader/batch/worker-process';
import { exerciseIds } from '../../../grader/config/suites';
import { LIMITS } from '../../../grader/core/limits';
import type { SubmissionResult } from '../../../grader/core/result';
import type { SubmissionSource } from '../../../grader/intake/open';
import type { ClassFormat } from '../../../grader/report/formats/shared/format';
import { readTargets } from '../../../grader/report/targets';
import { ROOT } from '../../testing/root';
import { type Files, layOut, temporaryFolder } from '../../testing/submissions';

const GRADF = '01-gradf.ts';
const ALL = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];
const COURSE = { root: ROOT, exercises: ['01-gradf'], seed: 42, limits: LIMITS, points: {}, hiddenTests: undefined };
const WRONG = 'export function gradf() {\n  return [1, 2, 3];\n}\n';
/** Ends the process that is to grade it. */
const DEADLY = '// deadly';

const folder = temporaryFolder();

/** The program of a worker that a text can end. It stands for a bug in native code. */
const MORTAL = path.join(folder, 'mortal.cjs');
writeFileSync(
  MORTAL,
  `process.on('message', (task) => JSON.stringify(task).includes('${DEADLY}') && process.kill(process.pid, 'SIGKILL'));
require(${JSON.stringify(path.join(ROOT, 'grader', 'batch', 'worker-main.cjs'))});`,
);

/** An opened class of submissions with these texts of the first exercise. */
async function openClass(name: string, texts: Record<string, string>) {
  const sources = Object.entries(texts).map(([id, text]) => {
    const files: Files = text === '' ? {} : { [GRADF]: text };
    return { kind: 'path' as const, id, where: layOut(path.join(folder, name), id, files) };
  });
  const file = path.join(folder, `${name}.journal`);
  const journal = new Journal(file, 'gradkata heading', false);
  const graded = new BatchGrading(COURSE, sources, ALL, journal, new Pool(COURSE, [new WorkerProcess(MORTAL)]));
  await graded.open(new AbortController().signal);
  const change = (id: string, text: string) => writeFileSync(path.join(folder, name, id, 'exercises', GRADF), text);
  return { graded, journal, change };
}

const scores = (results: Iterable<SubmissionResult>) => [...results].map(({ id, score }) => [id, score]);

test('a file that changes after reading has the result of its new text, its twins that of the old one', async () => {
  const { graded, journal, change } = await openClass('changed', { a: '', b: '', c: WRONG });
  change('a', WRONG.replace('1, 2', '4, 5'));
  let count = 0;
  const add = (more: number) => {
    count += more;
  };
  await graded.grade(() => {}, add);
  expect(count).toBe(3);
  expect(scores(graded.results())).toEqual([
    ['a', 0],
    ['b', 20],
    ['c', 0],
  ]);
  expect(graded.graded).toBe(3);
  journal.close();
});

test('grading goes on if an intermediate save fails', async () => {
  const { graded, journal } = await openClass('unsaved', { a: '', b: WRONG });
  let tried = 0;
  await graded.grade(
    () => {
      tried += 1;
      throw new Error('The disk is full.');
    },
    () => {},
  );
  expect(tried).toBeGreaterThan(0);
  expect(scores(graded.results())).toEqual([
    ['a', 20],
    ['b', 0],
  ]);
  journal.close();
});

test('a submission that crashes the grading process is tried again by the next run', async () => {
  const { graded, journal } = await openClass('deadly', { a: DEADLY, b: WRONG });
  await graded.grade(
    () => {},
    () => {},
  );
  expect([...graded.results()]).toMatchObject([
    { id: 'a', exercises: [{ message: expect.stringContaining('ended the process') }] },
    { id: 'b', status: 'fail' },
  ]);
  journal.close();
  const again = await openClass('deadly', { a: DEADLY, b: WRONG });
  expect(again.graded.graded).toBe(1);
  again.graded.end();
  again.journal.close();
});

test('reading ends with the submission at which it is stopped', async () => {
  const stopping = new AbortController();
  const read: string[] = [];
  const sources = ['a', 'b', 'c', 'd'].map(
    (id): SubmissionSource => ({
      kind: 'path',
      id,
      get where() {
        if (!read.includes(id)) read.push(id);
        // Signals, too, arrive between two turns of the event loop.
        if (id === 'b') setImmediate(() => stopping.abort(new Error('Ctrl-C')));
        return path.join(ROOT, 'solutions');
      },
    }),
  );
  const exercises = exerciseIds(ROOT);
  const journal = new Journal(path.join(folder, 'journal'), 'gradkata heading', false);
  const course = { ...COURSE, exercises };
  const pool = new Pool<SubmissionSource>(course, [new WorkerProcess()]);
  const stopped = new BatchGrading(course, sources, exercises, journal, pool);
  await expect(stopped.open(stopping.signal)).rejects.toThrow('Ctrl-C');
  stopped.end();
  journal.close();
  expect(read).toEqual(['a', 'b']);
});

test('older results stand until the suites are known to run, then every learner is ungraded at first', async () => {
  const out = path.join(folder, 'older', 'results');
  mkdirSync(path.dirname(out));
  writeFileSync(out, 'finished');
  const seen: string[] = [];
  const read = () => readFileSync(out, 'utf8');
  const sources = ['alice', 'bob'].map((id) => {
    const where = layOut(path.join(folder, 'older'), id, {
      '01-gradf.ts': `// ${id}\nexport const gradf = () => [1, 2, 3];\n`,
    });
    return {
      kind: 'path' as const,
      id,
      // It is looked at when the class is read, and again when its turn to be graded comes.
      get where() {
        seen.push(read());
        return where;
      },
    };
  });
  const batch = {
    sources,
    targets: readTargets(['csv'], [out], ['alice', 'bob']),
    seed: 42,
    readCourse: () => ({ all: exerciseIds(ROOT), gradebook: { assignment: 'gradkata' }, course: COURSE }),
    workFolder: folder,
    fresh: false,
    workers: 1,
  };
  expect(await gradeBatch(batch, new AbortController().signal)).toEqual({ passes: true, ungraded: 0 });
  expect(seen[0]).toBe('finished');
  expect(seen.at(-1)).toContain('"bob","ungraded"');
  expect(read()).toContain('"bob","fail"');
});

test('a disk that is full at the end is told with how many submissions are graded', async () => {
  const sources = ['alice', 'bob'].map((id) => {
    const files = { '01-gradf.ts': `// ${id}\nexport const gradf = () => [1, 2, 3];\n` };
    return { kind: 'path' as const, id, where: layOut(path.join(folder, 'full'), id, files) };
  });
  const format: ClassFormat = {
    about: 'a document that fits if nothing is graded',
    of: 'class',
    extension: 'txt',
    *render(results) {
      for (const { status } of results)
        if (status !== 'ungraded') throw new Error('results cannot be written (ENOSPC). The disk is full.');
      yield '';
    },
  };
  const batch = {
    sources,
    targets: [{ format, out: path.join(folder, 'full', 'results') }],
    seed: 42,
    readCourse: () => ({ all: exerciseIds(ROOT), gradebook: { assignment: 'gradkata' }, course: COURSE }),
    workFolder: folder,
    fresh: false,
    workers: 1,
  };
  const told: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = (text) => told.push(String(text)) > 0;
  await expect(gradeBatch(batch, new AbortController().signal))
    .rejects.toThrow('The disk is full.')
    .finally(() => {
      process.stderr.write = write;
    });
  expect(told.join('')).toContain('2 of 2 are graded.\n');
});
