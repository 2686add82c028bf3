import type { ExerciseResult, SubmissionResult, TestResult } from '../../../core/result';
import { isUngraded } from './format';

/**
 * The exercises of a result for formats that list tests and know nothing else. Each has a test: what was not graded, or has no
 * test that ran, has one that fails and says why. A list without tests would look passed.
 */
export function exercisesOrFailure(result: SubmissionResult): ExerciseResult[] {
  if (isUngraded(result)) {
    const { message, status } = result;
    const tests = [failing('can be graded', message)];
    return [{ id: 'grading', title: 'Grading', status, score: 0, maxScore: 0, message, tests }];
  }
  return result.exercises.map((exercise) =>
    exercise.tests.length > 0 ? exercise : { ...exercise, tests: [failing('has tests that run', exercise.message)] },
  );
}

function failing(name: string, message: string | null): TestResult {
  return {
    name,
    status: 'error',
    score: 0,
    maxScore: 0,
    visibility: 'visible',
    message,
    diagnosis: null,
    waitingFor: [],
    comparisons: [],
    output: '',
    durationMs: 0,
    location: null,
  };
}
