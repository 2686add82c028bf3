import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { errorCode } from '../core/error-code';
import { checkGraderFile, notWritable } from './check-output';
import { writeAll } from './write-all';

/** The text of a lock: the id of a process, and its start where the system tells it. */
const HOLDER = /^([1-9]\d{0,9})(?: (\d+))?$/;

/**
 * Keeps a second run from writing the same results and journal. The lock is a file that holds the process id and,
 * where the system tells it, the start of the process. A killed run leaves its file behind, and the next run takes it
 * over.
 */
export class Lock {
  private readonly file: string;

  /**
   * @param out where the results go
   * @throws Error in one line if another run writes there, or the folder is not writable
   */
  constructor(private readonly out: string) {
    this.file = `${out}.lock`;
    checkGraderFile(this.file);
    if (this.take()) return;
    const holder = this.holder();
    if (isAlive(holder) || !this.drop(holder) || !this.take()) throw this.refusal(holder);
  }

  /** Call it once: afterwards the file may be the lock of another run. */
  release(): void {
    rmSync(this.file, { force: true });
  }

  /** @returns false if the file exists already */
  private take(): boolean {
    try {
      const descriptor = openSync(this.file, 'wx');
      try {
        writeAll(descriptor, [process.pid, statOf(process.pid)?.start ?? ''].join(' ').trim());
      } finally {
        closeSync(descriptor);
      }
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw notWritable(this.out, error);
    }
  }

  /** The text of the file; undefined if it was removed meanwhile. */
  private holder(): string | undefined {
    try {
      return readFileSync(this.file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw notWritable(this.file, error);
    }
  }

  /**
   * Removes the file of a dead process.
   *
   * @returns false if another run was faster, and the file is its lock now
   */
  private drop(holder: string | undefined): boolean {
    const aside = `${this.file}.${process.pid}`;
    try {
      renameSync(this.file, aside);
    } catch {
      return true;
    }
    const isTheirs = readFileSync(aside, 'utf8') === holder;
    if (isTheirs) rmSync(aside);
    else renameSync(aside, this.file);
    return isTheirs;
  }

  private refusal(holder = '?'): Error {
    const pid = HOLDER.exec(holder)?.[1] ?? '?';
    return new Error(
      [
        `Another run writes to ${this.out} (process ${pid}). Wait for it, or give --out another place.`,
        `If there is no such run, delete ${this.file}.`,
      ].join(' '),
    );
  }
}

/** A file without a process id counts as alive: a person has to look at it. */
function isAlive(holder: string | undefined): boolean {
  if (holder === undefined) return false;
  const [, digits, start] = HOLDER.exec(holder) ?? [];
  if (digits === undefined) return true;
  const pid = Number(digits);
  // Our own id in a file that we did not write: each container gives its first process the same id.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    const found = statOf(pid);
    // The number of an ended process is given out again, and then has another start.
    return !found || !(found.isEnded || (start !== undefined && start !== found.start));
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/**
 * The state of a process, undefined where the system does not tell: only Linux has this file.
 *
 * @returns `isEnded` for a zombie, whose parent has not reaped it: in some containers it stays. `start` in ticks
 */
function statOf(pid: number): { isEnded: boolean; start: string } | undefined {
  try {
    // The state follows the name, which is in parentheses and may contain parentheses. The start is 19 fields later.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { isEnded: /^[ZX]/.test(fields[0] ?? ''), start: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
