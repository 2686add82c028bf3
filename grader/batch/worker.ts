import type { Task } from './messages';
import type { SerializedResult } from './serialized-result';

/** Something that grades and may die of it. */
export interface Worker {
  /**
   * The next task after one that failed has a new process.
   *
   * @returns results in the order of the submissions
   * @throws WorkerDied, WorkerFailed, SuitesBroken; any other Error when there is no process to be had
   */
  grade(task: Task): Promise<SerializedResult[]>;
  /** Ends it for good, whatever it is doing. */
  end(): void;
}

/** A worker died in the middle of a task, or was ended because it had fallen silent. The message says of what. */
export class WorkerDied extends Error {}

/** A worker is alive and could not grade: the grader threw, over one of the submissions perhaps. The message says what. */
export class WorkerFailed extends Error {}
