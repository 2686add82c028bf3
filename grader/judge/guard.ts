/** The time was up. What was running was ended in the middle, without its `finally` blocks. */
export class WallClockError extends Error {
  /** @param workedMs milliseconds of processor time that this process had meanwhile: few on a busy machine */
  constructor(readonly workedMs: number) {
    super(`Stopped after ${Math.round(workedMs)} ms of work`);
  }
}

/** Ends what takes too long. In Node it is V8's own termination, in a browser it stands outside the worker. */
export interface Guard {
  /**
   * Runs `task` and ends it after so many milliseconds, native loops included. It costs 0.1 ms
   * (`npm run bench -- sandbox`), so several tests share one guard.
   *
   * @throws WallClockError when the time was up, else what `task` throws
   */
  run<T>(milliseconds: number, task: () => T): T;
  /** Milliseconds of processor time that this process has had. */
  workedMs(): number;
}
