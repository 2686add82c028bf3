import type { ExerciseResult, SubmissionResult, TestResult } from '../../../core/result';

/** The result with `hidden test 2` in place of the name of a hidden test, which could reveal what it asks. */
export function maskHidden(result: SubmissionResult): SubmissionResult {
  return { ...result, exercises: result.exercises.map(maskTests) };
}

function maskTests(exercise: ExerciseResult): ExerciseResult {
  let hidden = 0;
  const tests = exercise.tests.map((test): TestResult => {
    if (test.visibility !== 'hidden') return test;
    hidden += 1;
    return { ...test, name: `hidden test ${hidden}`, part: null };
  });
  return { ...exercise, tests };
}
