import { createContext, Script } from 'node:vm';

/** Where the code under the guard is handed over: the script below sees nothing else. */
const door = createContext({ run: (): unknown => undefined });
const script = new Script('run()', { filename: 'guard.js' });

/** Thrown when the time was up. What was running has been ended in the middle, without its `finally` blocks. */
export class WallClockError extends Error {
  /** @param workedMs milliseconds of processor time that this process had meanwhile: few on a machine that is busy with others */
  constructor(readonly workedMs: number) {
    super(`Stopped after ${Math.round(workedMs)} ms of work`);
  }
}

/**
 * Runs `task` and ends it after `milliseconds`, whatever it does: native loops inside the VM see no interrupt handler,
 * so V8's own termination is the wall behind the fuel. Costs 0.1 ms, more on a busy machine: for a row of tests, not for each call.
 *
 * @throws WallClockError when the time was up; else whatever `task` throws
 */
export function runWithTimeout<T>(milliseconds: number, task: () => T): T {
  door.run = task;
  const before = process.cpuUsage();
  try {
    return script.runInContext(door, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      const { user, system } = process.cpuUsage(before);
      throw new WallClockError((user + system) / 1000);
    }
    throw error;
  }
}
