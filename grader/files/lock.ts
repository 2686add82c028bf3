import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { errorCode } from '../core/error-code';
import { checkGraderFile, notWritable } from './check-output';
import { writeAll } from './write-all';

/**
 * Keeps a second run from writing the same results and journal. The lock is a file that holds the process id.
 * A killed run leaves its file behind, and the next run takes it over.
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
        writeAll(descriptor, String(process.pid));
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
    const pid = /^\d{1,10}$/.test(holder) ? holder : '?';
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
  if (!/^[1-9]\d{0,9}$/.test(holder)) return true;
  const pid = Number(holder);
  // Our own id in a file that we did not write: each container gives its first process the same id.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** A zombie: it has ended, and its parent has not reaped it. In some containers it stays. */
function isZombie(pid: number): boolean {
  try {
    // The state follows the name, which is in parentheses and may contain parentheses.
    return /^[ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, ''));
  } catch {
    // Only Linux has this file.
    return false;
  }
}
