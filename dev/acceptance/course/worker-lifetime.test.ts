import childProcess, { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { SerializedResult } from '../../../grader/batch/serialized-result';
import { WorkerDied, WorkerFailed } from '../../../grader/batch/worker';
import { WorkerProcess } from '../../../grader/batch/worker-process';
import { LIMITS } from '../../../grader/core/limits';
import { SuiteFailure } from '../../../grader/core/suite-failure';
import { temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const TASK = {
  root: '',
  submissions: [],
  exercises: [],
  seed: 42,
  limits: { ...LIMITS, wallMs: 0 },
  points: {},
  hiddenTests: undefined,
};
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
  jest.restoreAllMocks();
  for (const worker of opened) worker.end();
});

test('hands the results on', async () => {
  const worker = workerThat(`process.send({ kind: 'graded', results: ['{}'], graderErrors: [], memory: 1 })`);
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
  // Twice as long as it may be silent, in all; it speaks forty times as often as it must.
  const worker = workerThat(
    `let times = 0;
     const alive = setInterval(() => {
       times += 1;
       if (times < 80) return process.send({ kind: 'alive' });
       clearInterval(alive);
       process.send({ kind: 'graded', results: [], graderErrors: [], memory: 1 });
     }, 50);`,
    2_000,
  );
  // A process takes its time to start: the first task has more of it.
  await worker.grade({ ...TASK, limits: LIMITS });
  expect(await worker.grade(TASK)).toEqual([]);
}, 30_000);

test('one may be silent for longer where a test may take longer', async () => {
  const worker = workerThat(
    `setTimeout(() => process.send({ kind: 'graded', results: [], graderErrors: [], memory: 1 }), 500)`,
    1,
  );
  await expect(worker.grade(TASK)).rejects.toThrow('it said nothing for 0.001 s');
  expect(await worker.grade({ ...TASK, limits: { ...LIMITS, wallMs: 60_000 } })).toEqual([]);
});

test.each([
  ['throws', `throw new TypeError('no number')`, /^exit code 1: TypeError: no number$/],
  ['does not load', `require('./nowhere')`, /^exit code 1: Error: Cannot find module '\.\/nowhere'$/],
  [
    'writes and exits',
    `console.error('a reason\\n'); process.exitCode = 3; process.disconnect()`,
    /^exit code 3: a reason$/,
  ],
  [
    'writes without end and paints',
    `process.stderr.write('x'.repeat(1e6) + '\\u001b[2J\\n', () => process.exit(4))`,
    /^exit code 4: x{200}$/,
  ],
])('of a process that %s it is said what it wrote last', async (_, does, says) => {
  const died = workerThat(does).grade(TASK);
  await expect(died).rejects.toBeInstanceOf(WorkerDied);
  await expect(died).rejects.toThrow(says);
});

test('after a death there is a new process', async () => {
  const marker = path.join(folder, 'died-once');
  const worker = workerThat(
    `const fs = require('node:fs');
     if (fs.existsSync(${JSON.stringify(marker)})) process.send({ kind: 'graded', results: [], graderErrors: [], memory: 1 });
     else { fs.writeFileSync(${JSON.stringify(marker)}, ''); process.abort(); }`,
  );
  await expect(worker.grade(TASK)).rejects.toBeInstanceOf(WorkerDied);
  expect(await worker.grade(TASK)).toEqual([]);
});

test.each([
  [
    'what kept the suites from running',
    `process.send({ kind: 'graded', results: [], graderErrors: ['No points.'], memory: 1 })`,
  ],
  ['what the grader threw', `process.send({ kind: 'broken', message: 'The suites could not run. No points.' })`],
])('%s is an error of the grader', async (_, does) => {
  const failed = workerThat(does).grade(TASK);
  await expect(failed).rejects.toThrow('The suites could not run. No points.');
  await expect(failed).rejects.toBeInstanceOf(does.includes('broken') ? WorkerFailed : SuiteFailure);
});

test('after a failure there is a new process', async () => {
  const worker = workerThat(`process.send({ kind: 'broken', message: String(process.pid) })`);
  const [one, other] = [await worker.grade(TASK).catch(String), await worker.grade(TASK).catch(String)];
  expect(one).not.toBe(other);
});

describe('that there is no process to be had is nobody’s guilt', () => {
  test('when the system refuses at once', async () => {
    const refused = new WorkerProcess('x'.repeat(4_000_000)).grade(TASK);
    await expect(refused).rejects.toThrow(/^There is no process to grade in \(spawn \w+\)\./);
    await expect(refused).rejects.not.toBeInstanceOf(WorkerDied);
  });

  test('when it refuses a moment later', async () => {
    const nowhere = path.join(folder, 'nowhere');
    jest
      .spyOn(childProcess, 'fork')
      .mockImplementation(() => spawn(nowhere, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] }));
    const refused = workerThat('').grade(TASK);
    await expect(refused).rejects.toThrow(/^There is no process to grade in \(spawn .*ENOENT\)\./);
    await expect(refused).rejects.not.toBeInstanceOf(WorkerDied);
  });

  test('when the task cannot be sent', async () => {
    const refused = workerThat('').grade({ ...TASK, exercises: [(() => {}) as never] });
    await expect(refused).rejects.toThrow('could not be cloned');
    await expect(refused).rejects.not.toBeInstanceOf(WorkerDied);
  });
});

test('one that ended between two tasks is replaced', async () => {
  const marker = path.join(folder, 'ended-between');
  const worker = workerThat(
    `process.send({ kind: 'graded', results: [{ tests: '', json: String(process.pid) }], graderErrors: [], memory: 1 });
     process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(marker)}, ''));
     process.disconnect();`,
  );
  const [first] = await worker.grade(TASK);
  while (!existsSync(marker)) await wait(10);
  const [second] = await worker.grade(TASK).catch((error: Error) => [error]);
  // Whether it was seen to be gone before the task was sent is a matter of moments; an error of the grader it never is.
  if (!(second instanceof WorkerDied))
    expect(second).toEqual({ tests: '', json: expect.not.stringMatching((first as SerializedResult).json) });
});

test('one that was ended starts no process any more', async () => {
  const fork = jest.spyOn(childProcess, 'fork');
  const worker = workerThat('');
  worker.end();
  await expect(worker.grade(TASK)).rejects.toThrow('Grading was ended.');
  expect(fork).not.toHaveBeenCalled();
});
