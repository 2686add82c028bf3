import { runnerApi } from './runner-api';

/** The result of a call that learner code may refuse by throwing an error. */
export type TryResult<T> = { refused: true } | { refused: false; value: T };

/**
 * Makes a call that learner code may refuse. Its own error is then a valid answer, which the test goes on to judge.
 *
 * @throws LearnerFault if a stub is not started, or time or memory is used up
 */
export function tryOrRefuse<T>(task: () => T): TryResult<T> {
  const runner = runnerApi();
  runner.markAsserted();
  try {
    return { refused: false, value: task() };
  } catch (error) {
    if (!runner.isRefusal(error)) throw error;
    return { refused: true };
  }
}
