import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { LIMITS } from '../core/limits';
import type { ExerciseRun } from './exercise-run';

const { nodeHost } = outside<typeof import('../jest/node-host')>('grader/jest/node-host');
const { ExerciseRun: Run } = outside<typeof import('./exercise-run')>('grader/judge/exercise-run');
const { runExercises } = outside<typeof import('./scheduler')>('grader/judge/scheduler');
const { Submission } = outside<typeof import('../core/submission')>('grader/core/submission');

/** The wall clock of a test is 400 ms, that of a row 100. */
const limits = { ...LIMITS, wallMs: 400 };

const COUNTER = 'let calls = 0;\nexport const gradf = () => (calls += 1);\n';

/** No suite declares anything here: the tests are added by hand. */
const host = nodeHost(ROOT, () => ({ name: '', children: [] }));

type Call = (gradf: () => number) => number;

/** One run at an exercise with this text, whose tests do this; what each of them came to, and how often it began. */
function runOf(text: string, tests: Call[]) {
  const submission = new Submission('learner', { '01-gradf.ts': { text } });
  const run: ExerciseRun = new Run({ host, limits, usedUpClocks: new Map() }, submission, '01-gradf', { title: '' });
  const { gradf } = run.vm.exports as { gradf: () => number };
  const results: unknown[] = [];
  const begun = tests.map(() => 0);
  for (const [index, call] of tests.entries()) {
    let returned: unknown;
    run.add({
      run: () => {
        returned = call(gradf);
      },
      start: () => {
        begun[index] = (begun[index] ?? 0) + 1;
        returned = undefined;
      },
      finish: (error) => {
        results[index] = error === undefined ? returned : (error as Error).message;
      },
    });
  }
  return { run, results, begun };
}

const once: Call = (gradf) => gradf();

/** Works for longer than a row may take. */
const slowly: Call = (gradf) => {
  const end = performance.now() + 150;
  while (performance.now() < end);
  return gradf();
};

/** Takes longer than a test may, without any work: the machine is busy with something else. */
const waiting: Call = (gradf) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);
  return gradf();
};

const endlessly: Call = () => {
  for (;;);
};

test('tests run in one row, in their order, in one VM', async () => {
  const { run, results, begun } = runOf(COUNTER, [once, once, once]);
  await runExercises(host, [run], () => {});
  expect({ results, begun }).toEqual({ results: [1, 2, 3], begun: [1, 1, 1] });
});

test('where a row is stopped cannot be seen: all its tests run again, one by one, from the beginning', async () => {
  const { run, results, begun } = runOf(COUNTER, [once, slowly, once]);
  await runExercises(host, [run], () => {});
  expect(results).toEqual([1, 2, 3]);
  expect(begun[0]).toBeGreaterThan(1);
});

test('a clock that ran out without any work runs again for longer', async () => {
  const { run, results, begun } = runOf(COUNTER, [once, waiting, once]);
  await runExercises(host, [run], () => {});
  expect(results).toEqual([1, 2, 3]);
  expect(begun[1]).toBeGreaterThan(2);
});

test('one that never ends costs itself and what is behind it in its exercise; other attempts run as usual', async () => {
  const endless = runOf(COUNTER, [once, endlessly, once]);
  const other = runOf(COUNTER, [once, once]);
  let alive = 0;
  await runExercises(host, [endless.run, other.run], () => {
    alive += 1;
  });
  const [first, second, third] = endless.results;
  expect(first).toBe(1);
  expect(second).toMatch(/^Your code was stopped after 0\.4 s/);
  expect(third).toMatch(/^Not run: earlier tests of this exercise already used up its time/);
  expect(other.results).toEqual([1, 2]);
  expect(alive).toBeGreaterThan(2);
});

test('an exercise that does not load says so in each test', async () => {
  const { run, results } = runOf('export const gradf = ;', [once, once]);
  await runExercises(host, [run], () => {});
  expect(results).toEqual([0, 1].map(() => expect.stringContaining('01-gradf.ts:1 does not compile')));
});
