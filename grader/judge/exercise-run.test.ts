import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { type Call, COUNTER, emptyRun, finishTogether, runOf } from '../../dev/testing/run-of';

const { SuiteError } = outside<typeof import('../core/learner-fault')>('grader/core/learner-fault');

/** Finishes a test by noting its error. */
const errorsInto = (errors: unknown[]) => (error: unknown) => {
  errors.push(error);
  return 'error' as const;
};

const once: Call = (gradf) => gradf();

test('after a test whose code never ends, the later ones wait for another VM', async () => {
  const endlessAtSecond = 'let calls = 0;\nexport const gradf = () => { if (++calls === 2) for (;;); return calls; };';
  const { run, results } = runOf(endlessAtSecond, [once, once, once]);
  await run.getReady();
  run.runTogether();
  expect(results).toEqual([1, expect.stringMatching(/^Your code took too long and was stopped/)]);
  expect(await run.getReady()).toBe(true);
  run.runTogether();
  expect(results[2]).toBe(1);
  expect(run.isOver).toBe(true);
});

test('code that goes on after the end of its fuel does not pass', async () => {
  const surviving = 'export const gradf = () => { new Promise(() => { for (;;); }); return 1; };';
  const { run, results } = runOf(surviving, [once]);
  await finishTogether(run);
  expect(results).toEqual([expect.stringMatching(/^Your code took too long and was stopped/)]);
});

test('a test whose steps end is stopped, also if its suite catches that, and the next one has another VM', async () => {
  const endlessAtFirst = `let calls = 0;
    export const gradf = () => ((calls += 1) === 1 ? [].indexOf.call({ length: 2 ** 53 - 1 }, 1) : calls);`;
  const caught: Call = (gradf) => {
    try {
      return gradf();
    } catch {
      return 7;
    }
  };
  const run = emptyRun(endlessAtFirst, { limits: { wallMs: 60_000, stepsPerTest: 1_000_000 } });
  const { gradf } = run.vm.exports.lazy as { gradf: () => number };
  const messages: unknown[] = [];
  const finish = (error: unknown) => {
    messages.push((error as Error | undefined)?.message);
    return 'error' as const;
  };
  for (const call of [caught, once, once])
    run.add({ run: () => void call(gradf), start: () => {}, leaveOut: () => {}, finish });
  while (!run.isOver) {
    await run.getReady();
    run.runTogether();
  }
  const stopped = 'Your code was stopped after 1 million steps. Look for work that never ends.';
  expect(messages).toEqual([stopped, stopped, stopped]);
});

test('a test that throws does not keep the later ones from running', async () => {
  const failing: Call = (gradf) => {
    throw new Error(`wrong after call ${gradf()}`);
  };
  const { run, results } = runOf(COUNTER, [failing, once]);
  await finishTogether(run);
  expect(results).toEqual(['wrong after call 1', 2]);
});

test('a test that returns a promise is an error of its suite', async () => {
  const run = emptyRun(COUNTER);
  const errors: unknown[] = [];
  run.add({ run: async () => {}, start: () => {}, leaveOut: () => {}, finish: errorsInto(errors) });
  await finishTogether(run);
  expect(errors).toEqual([expect.any(SuiteError)]);
  expect(errors[0]).toMatchObject({ message: expect.stringMatching(/^A graded test must be synchronous/) });
});

test('an exercise that does not load gives each test the reason, and runs none', async () => {
  let calls = 0;
  const counted: Call = () => (calls += 1);
  const { run, results, starts } = runOf('export const grad = () => 1;', [counted, counted]);
  await finishTogether(run);
  expect(results).toEqual([0, 1].map(() => expect.stringContaining('does not export gradf')));
  expect({ calls, starts }).toEqual({ calls: 0, starts: [1, 1] });
});

test('after a stop all tests run again in another VM, and only alone', async () => {
  const { run, results, starts } = runOf(COUNTER, [once, once]);
  await finishTogether(run);
  run.stop();
  expect(run.isOver).toBe(false);
  await run.getReady();
  run.runTogether();
  expect(starts).toEqual([1, 1]);
  for (let count = 0; count < 2; count += 1) run.runAlone();
  expect({ results, starts, isOver: run.isOver }).toEqual({ results: [1, 2], starts: [2, 2], isOver: true });
});

test('a test finishes with what its own code wrote to the console', async () => {
  const run = emptyRun('let calls = 0;\nexport const gradf = () => console.log((calls += 1));');
  const { gradf } = run.vm.exports.lazy as { gradf: () => void };
  const outputs: string[] = [];
  const finish = () => {
    outputs.push(run.vm.output.toString());
    return 'pass' as const;
  };
  for (let count = 0; count < 2; count += 1)
    run.add({ run: () => gradf(), start: () => {}, leaveOut: () => {}, finish });
  await finishTogether(run);
  expect(outputs).toEqual(['1', '2']);
});
