import type { Task } from './messages';
import type { SerializedResult } from './serialized-result';

/** Grades tasks in a process that may crash. */
export interface Worker {
  /**
   * Grades a task. After a failure the next task gets a new process.
   *
   * @returns results in the order of the submissions
   * @throws WorkerDied, WorkerFailed or SuiteFailure
   * @throws Error if the system cannot start a process
   */
  grade(task: Task): Promise<SerializedResult[]>;
  /** Ends the process, also during a task. */
  end(): void;
}

/** A worker crashed during a task, or was ended because it did not answer. The message is the reason. */
export class WorkerDied extends Error {}

/** A worker could not grade because the grader threw an error. The message is that of the error. */
export class WorkerFailed extends Error {}
