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
import { ROOT } from '../../testing/root';
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

/** A worker that runs this code when it gets a task. */
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

test('a worker process returns the results', async () => {
  const worker = workerThat(`process.send({ kind: 'graded', results: ['{}'], graderErrors: [], memory: 1 })`);
  expect(await worker.grade(TASK)).toEqual(['{}']);
  expect(await worker.grade(TASK)).toEqual(['{}']);
});

test('a worker process that has taken much memory is replaced by a new one', async () => {
  const reply = (memory: string) =>
    `process.send({ kind: 'graded', results: [\`\${++n}\`], graderErrors: [], memory: ${memory} })`;
  const script = (memory: string) => `globalThis.n ??= 0; ${reply(memory)}`;
  const [small, large] = [workerThat(script('3e8')), workerThat(script('6e8'))];
  const twice = async (worker: WorkerProcess) => [...(await worker.grade(TASK)), ...(await worker.grade(TASK))];
  expect([await twice(small), await twice(large)]).toEqual([
    ['1', '2'],
    ['1', '1'],
  ]);
});

test.each([
  ['is killed', `process.kill(process.pid, 'SIGKILL')`, 'SIGKILL'],
  ['exits', 'process.exit(0)', 'exit code 0'],
  ['says nothing', 'setInterval(() => {}, 1000)', 'it did not answer for 0.5 s'],
])('a process that %s counts as crashed', async (_, does, says) => {
  const worker = workerThat(does, does.startsWith('setInterval') ? 500 : undefined);
  const died = worker.grade(TASK);
  await expect(died).rejects.toBeInstanceOf(WorkerDied);
  await expect(died).rejects.toThrow(says);
});

test('a process that sends signs of life may take longer', async () => {
  // The second task takes twice the allowed silence in all, and sends forty signs of life in the allowed time.
  const worker = workerThat(
    `const done = () => process.send({ kind: 'graded', results: [], graderErrors: [], memory: 1 });
     globalThis.isFirst ??= true;
     if (isFirst) return void (isFirst = false, done());
     let times = 0;
     const alive = setInterval(() => {
       times += 1;
       if (times < 80) return process.send({ kind: 'alive' });
       clearInterval(alive);
       done();
     }, 50);`,
    2_000,
  );
  // The first task includes the start of the process, so it has more time.
  await worker.grade({ ...TASK, limits: LIMITS });
  expect(await worker.grade(TASK)).toEqual([]);
}, 30_000);

/** The start of a process that guards its steps, and works for so many milliseconds of processor time. */
const GUARDED = `
  require(${JSON.stringify(path.join(ROOT, 'grader', 'typescript.cjs'))});
  const { StepGuard } = require(${JSON.stringify(path.join(ROOT, 'grader', 'batch', 'step-guard.ts'))});
  const guard = new StepGuard();
  const worked = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1_000; };
  const work = (ms) => { for (const end = worked() + ms; worked() < end; ); };
  const reply = () => process.send({ kind: 'graded', results: [], graderErrors: [], memory: 1 });`;

describe('a process that guards its steps', () => {
  test('ends itself if one takes too much processor time', async () => {
    const died = workerThat(`${GUARDED} guard.start(300); for (;;);`).grade({ ...TASK, limits: LIMITS });
    await expect(died).rejects.toThrow(/^SIGKILL: Error: one step took more than 0\.3 s of processor time$/);
  });

  test.each([
    [
      'works for long in many steps',
      'for (let step = 0; step < 20; step += 1) { guard.start(1_000); work(100); } reply();',
    ],
    ['waits', 'guard.start(200); setTimeout(reply, 1_500);'],
    ['works for long after its last step', 'guard.start(200); guard.stop(); work(1_000); reply();'],
  ])('goes on if it %s', async (_, does) => {
    expect(await workerThat(GUARDED + does).grade({ ...TASK, limits: LIMITS })).toEqual([]);
  });
});

test('a process may be silent for longer if a test may take longer', async () => {
  const worker = workerThat(
    `setTimeout(() => process.send({ kind: 'graded', results: [], graderErrors: [], memory: 1 }), 500)`,
    1,
  );
  await expect(worker.grade(TASK)).rejects.toThrow('it did not answer for 0.001 s');
  expect(await worker.grade({ ...TASK, limits: { ...LIMITS, wallMs: 60_000 } })).toEqual([]);
});

test.each([
  ['throws', `throw new TypeError('no number')`, /^exit code 1: TypeError: no number$/],
  ['does not load', `require('./nowhere')`, /^exit code 1: Error: Cannot find module '\.\/nowhere'$/],
  [
    'runs out of memory',
    `console.error('FATAL ERROR: Reached heap limit\\n 1: 0x1 node'); process.exitCode = 134; process.disconnect()`,
    /^exit code 134: FATAL ERROR: Reached heap limit$/,
  ],
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
])('the crash of a process that %s is reported with its last line', async (_, does, says) => {
  const died = workerThat(does).grade(TASK);
  await expect(died).rejects.toBeInstanceOf(WorkerDied);
  await expect(died).rejects.toThrow(says);
});

test('a crashed process is replaced', async () => {
  const marker = path.join(folder, 'died-once');
  const worker = workerThat(
    `const fs = require('node:fs');
     if (fs.existsSync(${JSON.stringify(marker)}))
       process.send({ kind: 'graded', results: [], graderErrors: [], memory: 1 });
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
])('%s is reported as an error of the grader', async (_, does) => {
  const failed = workerThat(does).grade(TASK);
  await expect(failed).rejects.toThrow('The suites could not run. No points.');
  await expect(failed).rejects.toBeInstanceOf(does.includes('broken') ? WorkerFailed : SuiteFailure);
});

test('a process that failed is replaced', async () => {
  const worker = workerThat(`process.send({ kind: 'broken', message: String(process.pid) })`);
  const [one, other] = [await worker.grade(TASK).catch(String), await worker.grade(TASK).catch(String)];
  expect(one).not.toBe(other);
});

describe('a process that cannot be started is an error of the machine', () => {
  test('if the system refuses at once', async () => {
    const refused = new WorkerProcess('x'.repeat(4_000_000)).grade(TASK);
    await expect(refused).rejects.toThrow(/^No grading process could be started \(spawn \w+\)\./);
    await expect(refused).rejects.not.toBeInstanceOf(WorkerDied);
  });

  test('if the system refuses a moment later', async () => {
    const nowhere = path.join(folder, 'nowhere');
    jest
      .spyOn(childProcess, 'fork')
      .mockImplementation(() => spawn(nowhere, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] }));
    const refused = workerThat('').grade(TASK);
    await expect(refused).rejects.toThrow(/^No grading process could be started \(spawn .*ENOENT\)\./);
    await expect(refused).rejects.not.toBeInstanceOf(WorkerDied);
  });

  test('if the task cannot be sent', async () => {
    const refused = workerThat('').grade({ ...TASK, exercises: [(() => {}) as never] });
    await expect(refused).rejects.toThrow('could not be cloned');
    await expect(refused).rejects.not.toBeInstanceOf(WorkerDied);
  });
});

test('a process that ended between two tasks is replaced', async () => {
  const marker = path.join(folder, 'ended-between');
  const worker = workerThat(
    `process.send({ kind: 'graded', results: [{ tests: '', json: String(process.pid) }], graderErrors: [], memory: 1 });
     process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(marker)}, ''));
     process.disconnect();`,
  );
  const [first] = await worker.grade(TASK);
  while (!existsSync(marker)) await wait(10);
  const [second] = await worker.grade(TASK).catch((error: Error) => [error]);
  // Its end may be noticed before or after the task is sent. In neither case it is an error of the grader.
  if (!(second instanceof WorkerDied))
    expect(second).toEqual({ tests: '', json: expect.not.stringMatching((first as SerializedResult).json) });
});

test('a worker that was ended starts no process any more', async () => {
  const fork = jest.spyOn(childProcess, 'fork');
  const worker = workerThat('');
  worker.end();
  await expect(worker.grade(TASK)).rejects.toThrow('Grading was ended.');
  expect(fork).not.toHaveBeenCalled();
});
