/** Thrown if a task takes too long. The task was ended without its `finally` blocks. */
export class WallClockError extends Error {
  /** @param workedMs processor time that this process had meanwhile, in milliseconds: little on a busy machine */
  constructor(readonly workedMs: number) {
    super(`Stopped after ${Math.round(workedMs)} ms of work`);
  }
}

/** Ends tasks that take too long. Node uses V8's termination; a browser has to end a worker from outside. */
export interface Guard {
  /**
   * Runs `task` and ends it after so many milliseconds, native loops included. It takes 0.05 to 0.15 ms
   * (`npm run bench -- sandbox`), so several tests share one guard.
   *
   * @throws WallClockError if the time is up
   */
  run<T>(milliseconds: number, task: () => T): T;
  /** Milliseconds of processor time that this process has had. */
  workedMs(): number;
}
