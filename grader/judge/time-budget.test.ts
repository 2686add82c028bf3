import { expect, test } from '@jest/globals';
import { LIMITS } from '../core/limits';
import { Submission } from '../core/submission';
import { Fuel } from '../sandbox/fuel';
import { TimeBudget } from './time-budget';

const limits = { ...LIMITS, wallMs: 3001, fuelPerTest: 10, fuelPerExercise: 25 };
const usedUpClocks = new Map<Submission, number>();
const budgetOf = (submission = new Submission('learner', {})) => new TimeBudget(submission, limits, usedUpClocks);

/** A VM that burnt this many ticks. */
function burnt(ticks: number): Fuel {
  const fuel = new Fuel(limits);
  for (let tick = 0; tick < ticks; tick += 1) fuel.burn();
  return fuel;
}

test('clocks are whole milliseconds, however often they were halved', () => {
  const submission = new Submission('learner', {});
  for (let count = 0; count < 8; count += 1) {
    const { wallMs, togetherMs } = budgetOf(submission);
    expect([wallMs, togetherMs].every(Number.isInteger)).toBe(true);
    expect(togetherMs).toBeGreaterThan(0);
    budgetOf(submission).useUpClock();
  }
  expect(budgetOf(submission).wallMs).toBeLessThan(limits.wallMs / 100);
});

test('a clock that is used up ends its exercise, and leaves half as much to the others of the submission', () => {
  const submission = new Submission('learner', {});
  const [one, other] = [budgetOf(submission), budgetOf(submission)];
  one.useUpClock();
  expect([one.isLeft(undefined), other.isLeft(undefined)]).toEqual([false, true]);
  expect(other.wallMs).toBe(1501);
  expect(() => one.check(undefined)).toThrow('Not run: earlier tests of this exercise already used up its time.');
});

test('tests that nearly use up the clock, together, cost as much as one that does; quick ones nothing', () => {
  const quick = budgetOf();
  for (let count = 0; count < 100; count += 1) quick.work(quick.togetherMs);
  expect(quick.isLeft(undefined)).toBe(true);
  const slow = budgetOf();
  slow.work(1600);
  expect(slow.isLeft(undefined)).toBe(true);
  slow.work(1600);
  expect(slow.isLeft(undefined)).toBe(false);
});

test('fuel of all VMs of an exercise counts together, until its tests run again from the beginning', () => {
  const own = budgetOf();
  own.add(burnt(9));
  own.add(burnt(9));
  expect([own.isLeft(burnt(7)), own.isLeft(burnt(8))]).toEqual([true, false]);
  own.startOver();
  expect(own.isLeft(burnt(8))).toBe(true);
});
