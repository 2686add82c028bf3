import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { errorCode } from '../core/error-code';
import { checkGraderFile, notWritable } from './check-output';
import { writeAll } from './write-all';

/**
 * Keeps a second run away from the files of the first, its results and its journal. A file beside them holds the id of the
 * process; one that was killed leaves it behind, and the next run takes it over.
 */
export class Lock {
  private readonly file: string;

  /**
   * @param out where the results go
   * @throws Error in one line when another run writes there, or nobody can
   */
  constructor(private readonly out: string) {
    this.file = `${out}.lock`;
    checkGraderFile(this.file);
    if (this.take()) return;
    const holder = this.holder();
    if (isAlive(holder) || !this.drop(holder) || !this.take()) throw this.refusal(holder);
  }

  /** Only once: afterwards another run may hold it. */
  release(): void {
    rmSync(this.file, { force: true });
  }

  /** @returns whether there was none */
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

  /** The text in the file; undefined when it is gone again. */
  private holder(): string | undefined {
    try {
      return readFileSync(this.file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw notWritable(this.file, error);
    }
  }

  /** Takes away what a dead process left. @returns false when another run was faster and the file is its own by now */
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
    return new Error(
      `Another run writes to ${this.out} (process ${/^\d{1,10}$/.test(holder) ? holder : '?'}). Wait for it, or give --out another place. If there is no such run, delete ${this.file}.`,
    );
  }
}

/** A process that cannot be told is taken for alive: somebody must look. */
function isAlive(holder: string | undefined): boolean {
  if (holder === undefined) return false;
  if (!/^[1-9]\d{0,9}$/.test(holder)) return true;
  const pid = Number(holder);
  // Our own number, in a file that is not ours: it was given out again, as the only process of a container has it.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** It has ended, and nobody has asked yet what became of it: where the first process of a container does not, that stays so. */
function isZombie(pid: number): boolean {
  try {
    // The state stands behind the name, which is in parentheses and may hold some.
    return /^[ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, ''));
  } catch {
    // There is no such place on other systems.
    return false;
  }
}
