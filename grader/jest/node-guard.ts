import { createContext, Script } from 'node:vm';
import { errorCode } from '../core/error-code';
import { type Guard, WallClockError } from '../judge/guard';

/** Hands the task to the script below, which has no other globals. */
const realm = createContext({ run: (): unknown => undefined });
const script = new Script('run()', { filename: 'guard.js' });

/** The guard of Node. V8's termination ends native loops as well. */
export const nodeGuard: Guard = {
  run<T>(milliseconds: number, task: () => T): T {
    realm.run = task;
    const startMs = workedMs();
    try {
      return script.runInContext(realm, { timeout: milliseconds }) as T;
    } catch (error) {
      if (errorCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new WallClockError(workedMs() - startMs);
      throw error;
    } finally {
      // What the task refers to would be kept until the next one.
      realm.run = () => undefined;
    }
  },
  workedMs,
};

function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
