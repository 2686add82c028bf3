import type { ExerciseResult, Status, SubmissionResult, TestResult } from '../core/result';
import { sumPoints } from './points';

/** Puts the tests of an exercise together: its points are theirs, its status the worst of theirs. */
export function scoreExercise(id: string, title: string, tests: TestResult[]): ExerciseResult {
  const status = exerciseStatus(tests.map((test) => test.status));
  const cause = tests.find((test) => test.status === status && test.message) ?? tests.find((test) => test.message);
  return {
    id,
    title,
    status,
    score: sumPoints(tests.map((test) => test.score)),
    maxScore: sumPoints(tests.map((test) => test.maxScore)),
    message: status === 'pass' ? null : (cause?.message ?? 'No test of this exercise ran.'),
    tests,
  };
}

/** Puts the exercises of a submission together. */
export function scoreSubmission(id: string, exercises: ExerciseResult[]): SubmissionResult {
  const passed = exercises.every((exercise) => exercise.status === 'pass');
  const broken = exercises.every((exercise) => exercise.status === 'error');
  // Without an exercise nothing was asked of the learner.
  const status = exercises.length === 0 ? 'ungraded' : passed ? 'pass' : broken ? 'error' : 'fail';
  return {
    id,
    score: sumPoints(exercises.map((exercise) => exercise.score)),
    maxScore: sumPoints(exercises.map((exercise) => exercise.maxScore)),
    status,
    message: broken ? 'No exercise could be run: see the message of each.' : null,
    exercises,
  };
}

/** No test at all is an error: nothing passes on nothing. An exercise that was begun is not `not-started` any more. */
function exerciseStatus(tests: Status[]): Status {
  if (tests.length === 0) return 'error';
  if (tests.every((status) => status === 'pass')) return 'pass';
  if (tests.every((status) => status === 'not-started' || status === 'waiting')) return 'not-started';
  return tests.includes('error') ? 'error' : 'fail';
}
