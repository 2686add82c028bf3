import { expect, test } from '@jest/globals';
import { LIMITS } from '../core/limits';
import { Fuel } from '../sandbox/fuel';
import { type SubmissionUse, TimeBudget } from './time-budget';

const limits = {
  ...LIMITS,
  ...{ wallMs: 3001, submissionMs: 5000, fuelPerTest: 10, fuelPerExercise: 25 },
  ...{ stepsPerTest: 100, stepsPerExercise: 250, stepsPerSubmission: 400 },
};
const newUse = (): SubmissionUse => ({ steps: 0, clocks: 0, workedMs: 0 });
const budgetOf = (use = newUse()) => new TimeBudget(limits, use);

const EXERCISE_USED_UP = 'Not run: earlier tests of this exercise already used up its time.';
const SUBMISSION_USED_UP = 'Not run: earlier tests of this submission already used up the time of all its tests.';

/** Fuel of which so many ticks are burnt, and steps taken. */
function burntFuel(ticks: number, steps = 0): Fuel {
  const stepsLeft = { value: 0 };
  const fuel = new Fuel(limits, stepsLeft);
  for (let tick = 0; tick < ticks; tick += 1) fuel.burn();
  stepsLeft.value -= steps;
  return fuel;
}

test('times are whole milliseconds above 0 after they were halved many times', () => {
  const use = newUse();
  for (let count = 0; count < 8; count += 1) {
    const { wallMs, togetherMs } = budgetOf(use);
    expect([wallMs, togetherMs].every(Number.isInteger)).toBe(true);
    expect(togetherMs).toBeGreaterThan(0);
    budgetOf(use).useUpClock();
  }
  expect(budgetOf(use).wallMs).toBeLessThan(limits.wallMs / 100);
});

test('time that is used up ends its exercise, and halves the time of the others of the submission', () => {
  const use = newUse();
  const [one, other] = [budgetOf(use), budgetOf(use)];
  one.useUpClock();
  expect([one.isLeft(undefined), other.isLeft(undefined)]).toEqual([false, true]);
  expect(other.wallMs).toBe(1501);
  expect(() => one.check(undefined)).toThrow(EXERCISE_USED_UP);
});

test.each([
  ['fuel', burntFuel(9), burntFuel(7), burntFuel(8)],
  ['steps', burntFuel(0, 100), burntFuel(0, 50), burntFuel(0, 51)],
])('%s of all VMs of an exercise are added up until its tests start over', (_, closed, enough, tooMuch) => {
  const budget = budgetOf();
  budget.add(closed);
  budget.add(closed);
  expect([budget.isLeft(enough), budget.isLeft(tooMuch)]).toEqual([true, false]);
  expect(() => budget.check(tooMuch)).toThrow(EXERCISE_USED_UP);
  budget.startOver();
  expect(budget.isLeft(tooMuch)).toBe(true);
});

test('steps of all exercises of a submission are added up, but those of tests that start over', () => {
  const use = newUse();
  const [one, other] = [budgetOf(use), budgetOf(use)];
  for (const budget of [one, one, other]) budget.add(burntFuel(0, 100));
  expect([other.isLeft(burntFuel(0, 100)), other.isLeft(burntFuel(0, 101))]).toEqual([true, false]);
  expect(() => other.check(burntFuel(0, 101))).toThrow(SUBMISSION_USED_UP);
  one.startOver();
  expect(other.isLeft(burntFuel(0, 101))).toBe(true);
});

test('processor time of tests that run alone is added up for all exercises of a submission', () => {
  const use = newUse();
  budgetOf(use).work(4900);
  budgetOf(use).work(100);
  expect(budgetOf(use).isLeft(undefined)).toBe(true);
  budgetOf(use).work(1);
  expect(() => budgetOf(use).check(undefined)).toThrow(SUBMISSION_USED_UP);
  expect(budgetOf().isLeft(undefined)).toBe(true);
});
