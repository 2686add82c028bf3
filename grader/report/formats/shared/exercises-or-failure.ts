import { emptyTest } from '../../../core/empty-test';
import type { ExerciseResult, SubmissionResult } from '../../../core/result';
import { isUngraded } from './format';

/**
 * The exercises of a result for formats that list tests and know nothing else. Each has a test: what was not graded, or has no
 * test that ran, has one that fails and says why. A list without tests would look passed.
 */
export function exercisesOrFailure(result: SubmissionResult): ExerciseResult[] {
  if (isUngraded(result)) {
    const { message } = result;
    const tests = [emptyTest('can be graded', { message })];
    return [{ id: 'grading', title: 'Grading', status: 'error', score: 0, maxScore: 0, message, tests }];
  }
  return result.exercises.map((exercise) =>
    exercise.tests.length > 0
      ? exercise
      : { ...exercise, tests: [emptyTest('has tests that run', { message: exercise.message })] },
  );
}
