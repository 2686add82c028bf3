import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/submissions';
import { LIMITS } from '../vm/limits';
import { WorkerDied } from './worker';
import { WorkerProcess } from './worker-process';

const folder = temporaryFolder();
const TASK = { root: '', submissions: [], exercises: [], seed: 42, limits: LIMITS, points: {}, hiddenTests: undefined };
const opened: WorkerProcess[] = [];

/** A worker that does this when it gets a task. */
function workerThat(does: string, silence = 20_000): WorkerProcess {
  const script = path.join(folder, `${opened.length}.cjs`);
  writeFileSync(script, `process.on('message', () => { ${does} });`);
  const worker = new WorkerProcess(script, silence);
  opened.push(worker);
  return worker;
}

afterEach(() => {
  for (const worker of opened) worker.end();
});

test('hands the results on', async () => {
  const worker = workerThat(`process.send({ kind: 'graded', results: ['{}'], breakdowns: [], memory: 1 })`);
  expect(await worker.grade(TASK)).toEqual(['{}']);
  expect(await worker.grade(TASK)).toEqual(['{}']);
});

test.each([
  ['is killed', `process.kill(process.pid, 'SIGKILL')`, 'SIGKILL'],
  ['exits', 'process.exit(0)', 'exit code 0'],
  ['says nothing', 'setInterval(() => {}, 1000)', 'it said nothing for 0.5 s'],
])('a process that %s has died', async (_, does, says) => {
  const worker = workerThat(does, does.startsWith('setInterval') ? 500 : undefined);
  const died = worker.grade(TASK);
  await expect(died).rejects.toBeInstanceOf(WorkerDied);
  await expect(died).rejects.toThrow(says);
});

test('one that says that it is alive may take longer', async () => {
  const worker = workerThat(
    `const alive = setInterval(() => process.send({ kind: 'alive' }), 100);
     setTimeout(() => { clearInterval(alive); process.send({ kind: 'graded', results: [], breakdowns: [], memory: 1 }) }, 1500);`,
    1_000,
  );
  expect(await worker.grade(TASK)).toEqual([]);
});

test('after a death there is a new process', async () => {
  const marker = path.join(folder, 'died-once');
  const worker = workerThat(
    `const fs = require('node:fs');
     if (fs.existsSync(${JSON.stringify(marker)})) process.send({ kind: 'graded', results: [], breakdowns: [], memory: 1 });
     else { fs.writeFileSync(${JSON.stringify(marker)}, ''); process.abort(); }`,
  );
  await expect(worker.grade(TASK)).rejects.toBeInstanceOf(WorkerDied);
  expect(await worker.grade(TASK)).toEqual([]);
});

test.each([
  [
    'what kept the suites from running',
    `process.send({ kind: 'graded', results: [], breakdowns: ['No points.'], memory: 1 })`,
  ],
  ['what the grader threw', `process.send({ kind: 'broken', message: 'The suites could not run. No points.' })`],
])('%s is an error of the grader', async (_, does) => {
  const failed = workerThat(does).grade(TASK);
  await expect(failed).rejects.toThrow('The suites could not run. No points.');
  await expect(failed).rejects.not.toBeInstanceOf(WorkerDied);
});
