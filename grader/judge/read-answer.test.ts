import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { type Call, host, runOf } from '../../dev/testing/run-of';

const { runExercises } = outside<typeof import('./scheduler')>('grader/judge/scheduler');

const CONSTANT = 'export const gradf = () => [1, 2, 3];';

const passing: Call = (gradf) => gradf();
const failing: Call = (gradf) => {
  throw new Error(`wrong after ${gradf()}`);
};

/** What is read of an answer to 01 after these tests. */
async function readingsAfter(text: string, tests: Call[], hidden = false) {
  const { run, results } = runOf(text, tests, { title: '', hidden });
  await runExercises(host, [run], () => {});
  return { readings: run.readings, results };
}

test('an answer is read after its tests if one of them is wrong', async () => {
  const { readings } = await readingsAfter(CONSTANT, [passing, failing]);
  expect(readings).toMatchObject([{ part: '∂f/∂a' }, { part: '∂f/∂b' }, { part: '∂f/∂c' }]);
});

test('a right answer is not read, nor one of which only a hidden test is wrong', async () => {
  expect((await readingsAfter(CONSTANT, [passing])).readings).toBeUndefined();
  expect((await readingsAfter(CONSTANT, [failing], true)).readings).toBeUndefined();
});

test('code that never ends while it is read has the results of its tests, and no reading', async () => {
  const text = 'let calls = 0;\nexport const gradf = () => { if (++calls > 2) for (;;); return calls; };';
  const { readings, results } = await readingsAfter(text, [passing, failing]);
  expect({ readings, results }).toEqual({ readings: [], results: [1, 'wrong after 2'] });
});

test('after an exercise that was read, the next one runs as usual', async () => {
  const [wrong, right] = [runOf(CONSTANT, [failing]), runOf('export const gradf = () => 7;', [passing])];
  await runExercises(host, [wrong.run, right.run], () => {});
  expect(wrong.run.readings).toHaveLength(3);
  expect(right.results).toEqual([7]);
});
