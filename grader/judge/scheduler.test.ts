import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { LIMITS } from '../core/limits';
import type { ExerciseOptions } from '../suite/runner-api';
import type { ExerciseRun } from './exercise-run';

const { nodeHost } = outside<typeof import('../jest/node-host')>('grader/jest/node-host');
const { ExerciseRun: Run } = outside<typeof import('./exercise-run')>('grader/judge/exercise-run');
const { runExercises } = outside<typeof import('./scheduler')>('grader/judge/scheduler');
const { VmError } = outside<typeof import('../sandbox/vm-error')>('grader/sandbox/vm-error');
const { Submission } = outside<typeof import('../core/submission')>('grader/core/submission');

/** A test that runs alone may take 400 ms, tests that run together 100. */
const limits = { ...LIMITS, wallMs: 400 };

const COUNTER = 'let calls = 0;\nexport const gradf = () => (calls += 1);\n';

/** No suite declares anything here: the tests are added by hand. */
const host = nodeHost(ROOT, () => ({ name: '', children: [] }));

type Call = (gradf: () => number) => number;

/** A run of an exercise with this text and these tests, the results of the tests, and how often each was started. */
function runOf(text: string, tests: Call[], options: ExerciseOptions = { title: '' }) {
  const submission = new Submission('learner', { '01-gradf.ts': { text } });
  const run: ExerciseRun = new Run({ host, limits, usedUpClocks: new Map() }, submission, '01-gradf', options);
  const { gradf } = run.vm.exports.lazy as { gradf: () => number };
  const results: unknown[] = [];
  const starts = tests.map(() => 0);
  for (const [index, call] of tests.entries()) {
    let returned: unknown;
    run.add({
      run: () => {
        returned = call(gradf);
      },
      start: () => {
        starts[index] = (starts[index] ?? 0) + 1;
        returned = undefined;
      },
      finish: (error) => {
        results[index] = error === undefined ? returned : (error as Error).message;
      },
    });
  }
  return { run, results, starts };
}

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

test('tests run together in one VM, in their order', async () => {
  const { run, results, starts } = runOf(COUNTER, [once, once, once]);
  await runExercises(host, [run], () => {});
  expect({ results, starts }).toEqual({ results: [1, 2, 3], starts: [1, 1, 1] });
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
