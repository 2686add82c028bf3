import { lacksStub } from '../../../core/file-faults';
import type { ExerciseResult, SubmissionResult } from '../../../core/result';

/** What became of a submission, as a teacher asks. Those of the last four kinds are in no share. */
export type LearnerKind = 'right' | 'wrong' | 'not-begun' | 'without-files' | 'unreadable' | 'ungraded';

/** @returns the kind, and the reason for it if the submission is in no share */
export function learnerKind(result: SubmissionResult): { kind: LearnerKind; reason: string } {
  const { status, exercises, message } = result;
  if (status === 'ungraded') return { kind: 'ungraded', reason: message ?? '' };
  if (status === 'pass') return { kind: 'right', reason: '' };
  if (exercises.every(hasNoFile))
    return { kind: 'without-files', reason: 'No exercise file was found, in three levels of folders.' };
  const [first] = exercises;
  const isOneFault = exercises.every(
    (one) => one.status === 'error' && one.message === first?.message && !isOfFile(one),
  );
  if (first && isOneFault) return { kind: 'unreadable', reason: first.message ?? '' };
  if (!exercises.some(isBegun)) return { kind: 'not-begun', reason: 'Each exercise is as it was given, or missing.' };
  return { kind: 'wrong', reason: '' };
}

/** Tells whether a learner has written something of an exercise. */
export function isBegun(exercise: ExerciseResult): boolean {
  const isUntouched = exercise.tests.every(({ status }) => status === 'not-started' || status === 'waiting');
  return !isUntouched && !hasNoFile(exercise);
}

function hasNoFile({ status, message }: ExerciseResult): boolean {
  return status === 'error' && message !== null && lacksStub(message);
}

/** Tells whether a fault is of this exercise's file, and not of the whole submission. */
function isOfFile({ id, message, tests }: ExerciseResult): boolean {
  return (message?.includes(`${id}.ts`) ?? false) || tests.some(({ location }) => location !== null);
}
