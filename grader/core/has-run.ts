import type { ExerciseResult } from './result';

/**
 * Tells whether any code of an exercise came to be tested. If its file is missing or does not compile, all tests have
 * the same error, and none of them says anything about its part.
 */
export function hasRun({
  status,
  message,
  tests,
  fault,
}: Pick<ExerciseResult, 'status' | 'message' | 'tests' | 'fault'>) {
  if (fault !== undefined) return false;
  const isOneFault = tests.every(
    (test) => test.status === 'waiting' || (test.status === 'error' && test.message === message),
  );
  return !(status === 'error' && isOneFault);
}
