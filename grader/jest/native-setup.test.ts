import './native-setup';
import { expect, test } from '@jest/globals';
import { type Block, runnerApi, type Swap } from '../suite/runner-api';

type Exports = typeof import('../../solutions/02-numerical-gradient');

const f = () => 0;
let solution: Exports;
let swap: Swap;
// Instead of the stub, which a learner may have changed.
const id = '../solutions/02-numerical-gradient';
const block: Block = (exports, swapOfSuite) => {
  solution = exports as Exports;
  swap = swapOfSuite;
  test('an exercise runs its block at once, with the exports of its file', () =>
    expect(solution.numericalGradient).toBeInstanceOf(Function));
};
runnerApi().declareExercise({ id, options: { title: '', swappable: { 'engine/f': { f } } }, block });

const gradient = () => solution.numericalGradient(1, 2, 3, 1);

test('native code calls the functions that a suite swaps, until the task is over', () => {
  expect(swap({ f: (a, b, c) => (a ?? 0) + 2 * (b ?? 0) + 3 * (c ?? 0) }, gradient)).toEqual([1, 2, 3]);
  expect(gradient()).toEqual([0, 0, 0]);
});

test('a task that throws leaves the functions of the engine as before', () => {
  const failing = () => {
    throw new Error('no');
  };
  expect(() => swap({ f: failing }, gradient)).toThrow('no');
  expect(gradient()).toEqual([0, 0, 0]);
});

test('a test throws its own error, without a frame of the grader', () => {
  const error = new Error('no');
  const failing = runnerApi().worth(4, {}, () => {
    throw error;
  });
  expect(error.stack).toContain(__filename);
  expect(failing).toThrow(error);
  expect(error.stack).not.toContain(__dirname);
});

test('a stub that is not written yet refuses nothing', () => {
  const errors = [new RangeError('no'), Object.assign(new Error('not written'), { name: 'NotStarted' })];
  expect(errors.map((error) => runnerApi().isRefusal(error))).toEqual([true, false]);
});

test('suites get the expect of Jest, and Jest gets their matchers', () => {
  expect(() => runnerApi().expect(1).toBeNumber(2, { label: 'x', within: 0 })).toThrow('x');
  expect(1).toBeNumber(1, { label: 'x', within: 0 });
});
