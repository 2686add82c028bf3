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

test('a right answer is not read', async () => {
  expect((await readingsAfter(CONSTANT, [passing])).readings).toBeUndefined();
});

test('code that has seen hidden tests is read in another VM, where it cannot tell what they asked', async () => {
  const text = 'let seen = 0;\nexport const gradf = (a) => { seen ||= a; return [seen, 2, 3]; };';
  const asking: Call = (gradf) => failing(() => (gradf as (a: number) => number)(987.5));
  expect(JSON.stringify((await readingsAfter(text, [asking])).readings)).toContain('987');
  const { readings } = await readingsAfter(text, [asking], true);
  expect(JSON.stringify(readings)).not.toContain('987');
  expect(readings).toHaveLength(3);
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
