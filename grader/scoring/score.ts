import type { ExerciseResult, Status, SubmissionResult, TestResult } from '../core/result';
import { fileFault } from './file-trouble';
import { sumPoints } from './points';

/** The result of an exercise from those of its tests: the sum of their points, and the worst status. */
export function scoreExercise(id: string, title: string, tests: TestResult[]): ExerciseResult {
  const status = exerciseStatus(tests.map((test) => test.status));
  const fault = fileFault(id, tests);
  const cause = tests.find((test) => test.status === status && test.message) ?? tests.find((test) => test.message);
  return {
    id,
    title,
    status,
    score: sumPoints(tests.map((test) => test.score)),
    maxScore: sumPoints(tests.map((test) => test.maxScore)),
    message: status === 'pass' ? null : (cause?.message ?? 'No test of this exercise ran.'),
    ...(fault && { fault }),
    tests,
  };
}

/** Puts the exercises of a submission together. */
export function scoreSubmission(id: string, exercises: ExerciseResult[]): SubmissionResult {
  const passed = exercises.every((exercise) => exercise.status === 'pass');
  const broken = exercises.every((exercise) => exercise.status === 'error');
  // Without exercises there was no task to pass or to fail.
  const status = exercises.length === 0 ? 'ungraded' : passed ? 'pass' : broken ? 'error' : 'fail';
  return {
    id,
    score: sumPoints(exercises.map((exercise) => exercise.score)),
    maxScore: sumPoints(exercises.map((exercise) => exercise.maxScore)),
    status,
    message: broken ? brokenMessage(exercises) : null,
    exercises,
  };
}

function brokenMessage(exercises: readonly ExerciseResult[]): string {
  const what = exercises.some(({ score }) => score > 0)
    ? 'Each exercise has tests that could not run'
    : 'No exercise could be run';
  return `${what}: see the message of each.`;
}

/** An exercise without tests is an error: it must not pass. It is `not-started` only if no test ran its code. */
function exerciseStatus(tests: Status[]): Status {
  if (tests.length === 0) return 'error';
  if (tests.every((status) => status === 'pass')) return 'pass';
  if (tests.every((status) => status === 'not-started' || status === 'waiting')) return 'not-started';
  return tests.includes('error') ? 'error' : 'fail';
}
