import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { type Call, COUNTER, host, runOf } from '../../dev/testing/run-of';

const { runExercises } = outside<typeof import('./scheduler')>('grader/judge/scheduler');
const { VmError } = outside<typeof import('../sandbox/vm-error')>('grader/sandbox/vm-error');

const once: Call = (gradf) => gradf();

/** Works for longer than tests that run together may take. */
const slowly: Call = (gradf) => {
  const end = performance.now() + 150;
  while (performance.now() < end);
  return gradf();
};

/** Takes longer than a test may, without any work, as on a machine that is busy with other processes. */
const waiting: Call = (gradf) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);
  return gradf();
};

const endlessly: Call = () => {
  for (;;);
};

/** Processor time of this process within 100 ms, in milliseconds. */
async function workIn100Ms(): Promise<number> {
  const before = process.cpuUsage();
  await wait(100);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// V8 goes on to optimize the code of a new VM in threads of its own, whose time counts as work of the tests.
beforeAll(async () => {
  await runExercises(host, [runOf(COUNTER, [once]).run], () => {});
  while ((await workIn100Ms()) > 20);
});

test('tests run together in one VM, in their order', async () => {
  const { run, results, starts } = runOf(COUNTER, [once, once, once]);
  await runExercises(host, [run], () => {});
  expect({ results, starts }).toEqual({ results: [1, 2, 3], starts: [1, 1, 1] });
});

test('all exercises are compiled before the first guard, which could end a compiler while it loads', async () => {
  const order: string[] = [];
  const runs = [COUNTER, COUNTER].map((text) => runOf(text, [once]).run);
  for (const run of runs) {
    const compile = run.compile.bind(run);
    run.compile = () => {
      order.push('compile');
      compile();
    };
  }
  const run: typeof host.guard.run = (milliseconds, task) => {
    order.push('guard');
    return host.guard.run(milliseconds, task);
  };
  await runExercises({ ...host, guard: { ...host.guard, run } }, runs, () => {});
  // On a busy machine the second exercise has a guard of its own.
  expect(order.slice(0, 3)).toEqual(['compile', 'compile', 'guard']);
  expect(order.slice(3)).not.toContain('compile');
});

test('tests that ran together and were stopped all run again, each alone', async () => {
  const { run, results, starts } = runOf(COUNTER, [once, slowly, once]);
  await runExercises(host, [run], () => {});
  expect(results).toEqual([1, 2, 3]);
  expect(starts[0]).toBeGreaterThan(1);
});

test('a test gets more time if other processes used it up', async () => {
  const { run, results, starts } = runOf(COUNTER, [once, waiting, once]);
  await runExercises(host, [run], () => {});
  expect(results).toEqual([1, 2, 3]);
  expect(starts[1]).toBeGreaterThan(2);
});

test('an endless test fails with the later ones of its exercise, and other exercises run as usual', async () => {
  const endless = runOf(COUNTER, [once, endlessly, once]);
  const other = runOf(COUNTER, [once, once]);
  let heartbeats = 0;
  await runExercises(host, [endless.run, other.run], () => {
    heartbeats += 1;
  });
  const [first, second, third] = endless.results;
  expect(first).toBe(1);
  expect(second).toMatch(/^Your code was stopped after 0\.4 s/);
  expect(third).toMatch(/^Not run: earlier tests of this exercise already used up its time/);
  expect(other.results).toEqual([1, 2]);
  expect(heartbeats).toBeGreaterThan(2);
});

test('a test in which the VM breaks says so, and the next one runs in another VM', async () => {
  const broken: Call = () => {
    throw new VmError(new RangeError('Maximum call stack size exceeded'));
  };
  const { run, results } = runOf(COUNTER, [once, broken, once]);
  await runExercises(host, [run], () => {});
  expect(results).toEqual([1, expect.stringMatching(/^Your code took too long and was stopped/), 1]);
});

test('functions of a suite that do not load cost its own exercise alone', async () => {
  const swappable = { 'engine/f': { 'no-name': () => 1 } };
  const [first, other] = [runOf(COUNTER, [once, once], { title: '', swappable }), runOf(COUNTER, [once])];
  await runExercises(host, [first.run, other.run], () => {});
  expect(first.results).toEqual([0, 1].map(() => expect.stringContaining('its swappable functions do not load')));
  expect(other.results).toEqual([1]);
});

test('an exercise that does not compile fails each of its tests with the reason', async () => {
  const { run, results } = runOf('export const gradf = ;', [once, once]);
  await runExercises(host, [run], () => {});
  expect(results).toEqual([0, 1].map(() => expect.stringContaining('01-gradf.ts:1 does not compile')));
});

test('a stub is left out, and not compiled, as soon as another exercise is open without an error', async () => {
  const asStub = (text: string) => {
    const { run, results } = runOf(text, [once]);
    run.isStub = true;
    return { run, results };
  };
  const [open, broken] = [runOf(COUNTER, [once]), runOf('no TypeScript', [once])];
  const [first, second, third] = [asStub(COUNTER), asStub(COUNTER), asStub(COUNTER)];
  open.run.statuses.add('fail');
  const before = { submission: open.run.submission };
  for (const { run } of [first, second]) Object.assign(run, before);
  Object.assign(third.run, { submission: broken.run.submission });
  await runExercises(host, [open.run, broken.run, first.run, second.run, third.run], () => {});
  expect([first, second, third].map(({ results }) => results)).toEqual([['left out'], ['left out'], [1]]);
  expect([first, second].map(({ run }) => run.isCompiled)).toEqual([true, false]);
});

test('a stub runs if the exercises before it pass, or are only needed', async () => {
  const [needed, passed, stub] = [runOf('no TypeScript', [once]), runOf(COUNTER, [once]), runOf(COUNTER, [once])];
  Object.assign(needed.run, { isOnlyNeeded: true });
  Object.assign(stub.run, { isStub: true });
  for (const { run } of [needed, passed]) Object.assign(run, { submission: stub.run.submission });
  await runExercises(host, [needed.run, passed.run, stub.run], () => {});
  expect(stub.results).toEqual([1]);
});
