import { expect, test } from '@jest/globals';
import { ROOT } from '../../dev/testing/command';
import { outside } from '../../dev/testing/outside';
import { LIMITS } from '../core/limits';
import type { Attempt } from './exercise-run';

const { Attempt: Tried } = outside<typeof import('./exercise-run')>('jest/attempt');
const { runAttempts } = outside<typeof import('./scheduler')>('jest/attempts');
const { Submission } = outside<typeof import('../core/submission')>('submission/submission');

/** The wall clock of a test is 400 ms, that of a row 100. */
const limits = { ...LIMITS, wallMs: 400 };

const COUNTER = 'let calls = 0;\nexport const gradf = () => (calls += 1);\n';

type Call = (gradf: () => number) => number;

/** One attempt at an exercise with this text, whose tests do this; what each of them came to, and how often it began. */
function attemptAt(text: string, tests: Call[]) {
  const submission = new Submission('learner', { '01-gradf.ts': { text } });
  const attempt: Attempt = new Tried(ROOT, submission, '01-gradf', { title: '' }, limits);
  const { gradf } = attempt.loaded.exports as { gradf: () => number };
  const results: unknown[] = [];
  const begun = tests.map(() => 0);
  for (const [index, call] of tests.entries()) {
    let returned: unknown;
    attempt.add({
      run: () => {
        returned = call(gradf);
      },
      begin: () => {
        begun[index] = (begun[index] ?? 0) + 1;
        returned = undefined;
      },
      end: (error) => {
        results[index] = error === undefined ? returned : (error as Error).message;
      },
    });
  }
  return { attempt, results, begun };
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
  const { attempt, results, begun } = attemptAt(COUNTER, [once, once, once]);
  await runAttempts([attempt], () => {});
  expect({ results, begun }).toEqual({ results: [1, 2, 3], begun: [1, 1, 1] });
});

test('where a row is stopped cannot be seen: all its tests run again, one by one, from the beginning', async () => {
  const { attempt, results, begun } = attemptAt(COUNTER, [once, slowly, once]);
  await runAttempts([attempt], () => {});
  expect(results).toEqual([1, 2, 3]);
  expect(begun[0]).toBeGreaterThan(1);
});

test('a clock that ran out without any work runs again for longer', async () => {
  const { attempt, results, begun } = attemptAt(COUNTER, [once, waiting, once]);
  await runAttempts([attempt], () => {});
  expect(results).toEqual([1, 2, 3]);
  expect(begun[1]).toBeGreaterThan(2);
});

test('one that never ends costs itself and what is behind it in its exercise; other attempts run as usual', async () => {
  const endless = attemptAt(COUNTER, [once, endlessly, once]);
  const other = attemptAt(COUNTER, [once, once]);
  let alive = 0;
  await runAttempts([endless.attempt, other.attempt], () => {
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
  const { attempt, results } = attemptAt('export const gradf = ;', [once, once]);
  await runAttempts([attempt], () => {});
  expect(results).toEqual([0, 1].map(() => expect.stringContaining('01-gradf.ts:1 does not compile')));
});
