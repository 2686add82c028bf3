import type { Task } from './messages';

/** Something that grades and may die of it. */
export interface Worker {
  /**
   * @returns results as JSON, in the order of the submissions
   * @throws WorkerDied; Error when the grader itself could not work
   */
  grade(task: Task): Promise<string[]>;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/** A worker died in the middle of a task, or was ended because it had fallen silent. The message says of what. */
export class WorkerDied extends Error {}
