import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { WorkerProcess } from '../../../grader/batch/worker-process';
import { DEFAULT_SEED } from '../../../grader/config/seed';
import { readSettings } from '../../../grader/config/settings';
import { LIMITS } from '../../../grader/core/limits';
import { loadAttacks } from '../../attacks/load-attacks';
import { ROOT } from '../../testing/root';

/** Two workers with so much memory, and the process that starts them, fit into 1 GiB, as docs/safety.md says. */
const ALLOWED = 340 * 1024 * 1024;

const exercises = readSettings(ROOT).exercises;
const worker = new WorkerProcess(path.join(ROOT, 'grader', 'batch', 'worker-main.cjs'));
afterAll(() => worker.end());

/** A file of nearly 64 KiB that has this statement over and over, in lines of this length. */
function full(statement: string, lineLength: number): string {
  const line = `${statement.repeat(Math.max(1, Math.floor(lineLength / statement.length)))}\n`;
  return line.repeat(Math.floor((LIMITS.fileBytes - 100) / line.length));
}

const files: [string, string][] = [
  ['errors in lines of 200 characters', `class A {\n${full('#a;', 200)}}`],
  ['errors in lines of 2,000 characters', `class A {\n${full('#a;', 2_000)}}`],
  ['an error in each of 16,000 lines', `class A {\n${full('#a;', 1)}}`],
  ['types that are declared again', full('type A=B;', 1)],
  ['names that are declared again', full('let a;', 200)],
  ['brackets in brackets', full(`${'('.repeat(99)}a${')'.repeat(99)};`, 200)],
  ['open comparisons', full(`${'a<'.repeat(98)}b;`, 200)],
  ...loadAttacks()
    .filter(({ name }) => name.startsWith('resources/'))
    .map(({ name, code }): [string, string] => [name, code]),
];

test('a worker takes less than 340 MiB for the files that take most, each as all exercises', async () => {
  const highest = { name: '', bytes: 0 };
  for (const [name, text] of files) {
    const submission = {
      id: 'one',
      files: Object.fromEntries(exercises.map((id) => [`${id}.ts`, { text }])),
      fault: null,
    };
    const task = { root: ROOT, submissions: [submission], exercises, seed: DEFAULT_SEED, limits: LIMITS };
    expect(await worker.grade({ ...task, points: {}, hiddenTests: undefined })).toHaveLength(1);
    if (worker.memory > highest.bytes) Object.assign(highest, { name, bytes: worker.memory });
  }
  process.stderr.write(`A worker took ${Math.round(highest.bytes / 2 ** 20)} MiB at most, for ${highest.name}.\n`);
  expect(highest.bytes).toBeLessThan(ALLOWED);
});
