import { expect, test } from '@jest/globals';
import { LIMITS } from '../core/limits';
import { Submission } from '../core/submission';
import { Fuel } from '../sandbox/fuel';
import { TimeBudget } from './time-budget';

const limits = { ...LIMITS, wallMs: 3001, fuelPerTest: 10, fuelPerExercise: 25 };
const usedUpClocks = new Map<Submission, number>();
const budgetOf = (submission = new Submission('learner', {})) => new TimeBudget(submission, limits, usedUpClocks);

/** Fuel of which this many ticks are burnt. */
function burntFuel(ticks: number): Fuel {
  const fuel = new Fuel(limits);
  for (let tick = 0; tick < ticks; tick += 1) fuel.burn();
  return fuel;
}

test('times are whole milliseconds above 0 after they were halved many times', () => {
  const submission = new Submission('learner', {});
  for (let count = 0; count < 8; count += 1) {
    const { wallMs, togetherMs } = budgetOf(submission);
    expect([wallMs, togetherMs].every(Number.isInteger)).toBe(true);
    expect(togetherMs).toBeGreaterThan(0);
    budgetOf(submission).useUpClock();
  }
  expect(budgetOf(submission).wallMs).toBeLessThan(limits.wallMs / 100);
});

test('time that is used up ends its exercise, and halves the time of the others of the submission', () => {
  const submission = new Submission('learner', {});
  const [one, other] = [budgetOf(submission), budgetOf(submission)];
  one.useUpClock();
  expect([one.isLeft(undefined), other.isLeft(undefined)]).toEqual([false, true]);
  expect(other.wallMs).toBe(1501);
  expect(() => one.check(undefined)).toThrow('Not run: earlier tests of this exercise already used up its time.');
});

test('two slow tests use up the time of an exercise, and quick tests never do', () => {
  const quick = budgetOf();
  for (let count = 0; count < 100; count += 1) quick.work(quick.togetherMs);
  expect(quick.isLeft(undefined)).toBe(true);
  const slow = budgetOf();
  slow.work(1600);
  expect(slow.isLeft(undefined)).toBe(true);
  slow.work(1600);
  expect(slow.isLeft(undefined)).toBe(false);
});

test('fuel of all VMs of an exercise is added up until its tests start over', () => {
  const budget = budgetOf();
  budget.add(burntFuel(9));
  budget.add(burntFuel(9));
  expect([budget.isLeft(burntFuel(7)), budget.isLeft(burntFuel(8))]).toEqual([true, false]);
  budget.startOver();
  expect(budget.isLeft(burntFuel(8))).toBe(true);
});
