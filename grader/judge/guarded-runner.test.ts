import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { LIMITS } from '../core/limits';
import type { Guard } from './guard';

const { ClockStarved, GuardedRunner } = outside<typeof import('./guarded-runner')>('grader/judge/guarded-runner');
const { WallClockError } = outside<typeof import('./guard')>('grader/judge/guard');
const { TimeBudget } = outside<typeof import('./time-budget')>('grader/judge/time-budget');
const { VmError } = outside<typeof import('../sandbox/vm-error')>('grader/sandbox/vm-error');
const { LearnerFault } = outside<typeof import('../core/learner-fault')>('grader/core/learner-fault');

/** A runner whose guard ends each task with the next of these errors, and what the runner asked of guard and VM. */
function runnerThatEnds(...ends: Error[]) {
  const budget = new TimeBudget({ ...LIMITS, wallMs: 3000 }, { steps: 0, clocks: 0, workedMs: 0 });
  const allowedMs: number[] = [];
  const vmCalls: string[] = [];
  const guard: Guard = {
    run: (milliseconds, task) => {
      allowedMs.push(milliseconds);
      const end = ends.shift();
      if (end) throw end;
      return task();
    },
    workedMs: () => 0,
  };
  const vm = { discard: () => vmCalls.push('discard'), spend: (reason: string) => vmCalls.push(reason) };
  const runner = new GuardedRunner(guard, budget, vm);
  /** Runs a task. What it threw, undefined if it threw nothing. */
  const errorOf = (task = () => {}): unknown => {
    try {
      runner.run(task);
      return undefined;
    } catch (error) {
      return error;
    }
  };
  return { errorOf, budget, allowedMs, vmCalls };
}

const ranOut = (workedMs: number) => new WallClockError(workedMs);
const stopped = 'Your code was stopped after 3 s. Look for work that never ends.';

test('a task may take the time of a test, and leaves the VM as it is', () => {
  const { errorOf, allowedMs, vmCalls } = runnerThatEnds();
  let runs = 0;
  const error = errorOf(() => {
    runs += 1;
  });
  expect({ error, runs, allowedMs, vmCalls }).toEqual({ error: undefined, runs: 1, allowedMs: [3000], vmCalls: [] });
});

test('a task that used up its time by its own work ends the exercise', () => {
  const { errorOf, budget, vmCalls } = runnerThatEnds(ranOut(1500));
  const error = errorOf();
  expect(error).toBeInstanceOf(LearnerFault);
  expect(error).toMatchObject({ kind: 'spent', message: stopped });
  expect(vmCalls).toEqual(['discard', stopped]);
  expect(budget.isLeft(undefined)).toBe(false);
});

test('a task that had the processor for less than half of its time may run again, in another VM', () => {
  const { errorOf, budget, vmCalls } = runnerThatEnds(ranOut(1499));
  expect(errorOf()).toBeInstanceOf(ClockStarved);
  expect(vmCalls).toEqual(['discard']);
  expect(budget.isLeft(undefined)).toBe(true);
});

test('the time grows by the share that other processes took, up to eight times', () => {
  const { errorOf, allowedMs } = runnerThatEnds(ranOut(1000), ranOut(1000));
  for (let count = 0; count < 3; count += 1) errorOf();
  expect(allowedMs).toEqual([3000, 9000, 24_000]);
});

test('a task that eight times its time did not suffice for is stopped, however little it worked', () => {
  const { errorOf, allowedMs } = runnerThatEnds(ranOut(0), ranOut(0));
  expect(errorOf()).toBeInstanceOf(ClockStarved);
  expect(errorOf()).toMatchObject({ kind: 'spent', message: stopped });
  expect(allowedMs).toEqual([3000, 24_000]);
});

test.each([
  ['Maximum call stack size exceeded', /^Your code took too long and was stopped\. .* a method that calls itself\.$/],
  ['memory access out of bounds', /^Your code broke the virtual machine that runs it\. Simplify it\.$/],
])('a VM that fails by "%s" is used up, and its exercise has time left', (message, says) => {
  const { errorOf, budget, vmCalls } = runnerThatEnds(new VmError(new RangeError(message)));
  const error = errorOf();
  expect(error).toBeInstanceOf(LearnerFault);
  expect(error).toMatchObject({ kind: 'spent', message: expect.stringMatching(says) });
  expect(vmCalls).toEqual([expect.stringMatching(says)]);
  expect(budget.isLeft(undefined)).toBe(true);
});

test.each([new TypeError('of the grader'), new LearnerFault('of the learner')])(
  'an error that is not of the guard or the VM is passed on: %s',
  (thrown) => {
    const { errorOf, vmCalls } = runnerThatEnds(thrown);
    expect(errorOf()).toBe(thrown);
    expect(vmCalls).toEqual([]);
  },
);
