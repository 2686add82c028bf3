import { runnerApi } from './runner-api';

/** What became of something that learner code may refuse with an error. */
export type TryResult<T> = { refused: true } | { refused: false; value: T };

/**
 * Tries what learner code may refuse: an error that it throws is an answer here, and a right one.
 *
 * @throws what the grader throws itself: a stub that is not started, time or memory that ran out
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
