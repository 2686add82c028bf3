import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../grader/core/error-code';
import { printLines } from '../grader/report/screen/print-lines';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** Codes of the system, and classes of PostgreSQL's: connection lost, server shutting down or starting, too many. */
const LOST = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|08...|57P0[123]|53300)$/;
/** `pg` gives these errors no code. */
const LOST_WORDS = /Connection terminated|connection error|timeout exceeded when trying to connect/;

/** Tells whether a server could not be reached: the same request may succeed later. */
export function isConnectionLost(error: unknown): boolean {
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const code = errorCode(inner);
  if (code !== undefined && LOST.test(code)) return true;
  return inner instanceof Error && LOST_WORDS.test(inner.message);
}

/** Repeats what fails while a server cannot be reached. */
export class Patience {
  private isTold = false;

  /**
   * @param server the name of the server in the log
   * @param isOver nothing is repeated any more
   */
  constructor(
    private readonly server: string,
    private readonly isOver: () => boolean,
  ) {}

  /** @throws the task's error if it is another one, or after the end */
  async repeat<T>(task: () => Promise<T>): Promise<T> {
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      try {
        const result = await task();
        if (this.isTold) printLines(`The ${this.server} answers again.`);
        this.isTold = false;
        return result;
      } catch (error) {
        if (this.isOver() || !isConnectionLost(error)) throw error;
        if (!this.isTold) printLines(`The ${this.server} does not answer. Trying again until it does.`);
        this.isTold = true;
      }
      await pause(wait);
    }
  }
}
