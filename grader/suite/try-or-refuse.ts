import { runnerApi } from './runner-api';

/** What became of something that learner code may refuse with an error. */
export type TryResult<T> = { refused: true } | { refused: false; value: T };

/**
 * Tries what learner code may refuse: an error that it throws is an answer here, and a right one.
 *
 * @throws what the grader throws itself: a stub that is not started, time or memory that ran out
 */
export function tryOrRefuse<T>(task: () => T): TryResult<T> {
  runnerApi()?.markAsserted();
  try {
    return { refused: false, value: task() };
  } catch (error) {
    const { kind, name } = error as { kind?: string; name?: string };
    // Under grading, whatever learner code throws is a fault of kind `error`: anything else is no answer of its own.
    const isRefusal = runnerApi() ? name === 'LearnerFault' && kind === 'error' : name !== 'NotStarted';
    if (!isRefusal) throw error;
    return { refused: true };
  }
}
