import { emptyTest } from '../../../core/empty-test';
import type { ExerciseResult, SubmissionResult } from '../../../core/result';
import { isUngraded } from './format';
import { ungradedText } from './ungraded-text';

/**
 * The exercises of a result, each with at least one test, for formats that only list tests. An empty list would look
 * passed, so an ungraded submission, or an exercise without tests, gets a failing test with the reason.
 */
export function exercisesOrFailure(result: SubmissionResult): ExerciseResult[] {
  if (isUngraded(result)) {
    const message = ungradedText(result);
    const tests = [emptyTest('can be graded', { message })];
    return [{ id: 'grading', title: 'Grading', status: 'error', score: 0, maxScore: 0, message, tests }];
  }
  return result.exercises.map((exercise) =>
    exercise.tests.length > 0
      ? exercise
      : { ...exercise, tests: [emptyTest('has tests that run', { message: exercise.message })] },
  );
}
