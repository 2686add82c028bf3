import type { ExercisePlan } from '../core/exercise-plan';
import type { Ledger } from '../scoring/ledger';
import type { ExerciseRun } from './exercise-run';
import { leftOut } from './left-out';
import { isOpen } from './scheduler';

/** Enters the tests of a stub in the ledger without its suite. */
export function planStub(ledger: Ledger, exercise: string, { tests, ...options }: ExercisePlan): void {
  for (const submission of ledger.submissions)
    for (const entry of tests) ledger.plan(submission, exercise, options, entry);
}

/**
 * Finishes the tests of a planned stub, if a screen shows an exercise before it.
 *
 * @param runs the exercises that ran, those before it among them
 * @returns false if it must run: its tests are no longer planned
 */
export function leaveOutPlanned(
  ledger: Ledger,
  exercise: string,
  { tests }: ExercisePlan,
  runs: readonly ExerciseRun[],
): boolean {
  const before = runs.filter((run) => !run.isOnlyNeeded && run.exercise < exercise);
  const isLeftOut = ledger.submissions.every((one) => isOpen(before.filter(({ submission }) => submission === one)));
  for (const submission of ledger.submissions) {
    if (isLeftOut) for (const { name } of tests) ledger.record(submission, exercise, name, leftOut(exercise));
    else ledger.unplan(submission, exercise);
  }
  return isLeftOut;
}
