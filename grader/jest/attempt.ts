import { LearnerFault } from '../fault';
import { Program } from '../submission/program';
import type { Submission } from '../submission/submission';
import type { ExerciseOptions, Exports } from '../suite/door';
import type { Chamber } from '../vm/chamber';
import { Confinement } from '../vm/confinement';
import { ENDLESS } from '../vm/fuel';
import { guarded, WallClockError } from '../vm/guard';
import { discardInstance, readyChamber } from '../vm/instance';
import type { Limits } from '../vm/limits';
import { Allowance } from './allowance';
import { type Callable, deferredExports } from './deferred';
import { missingExport, wrongKind } from './exports';
import { SwappableGiven } from './given';
import { Output } from './output';

/** The suite, not the learner, did something wrong: the grader cannot work like this. */
export class SuiteError extends Error {}

/** The clock ran out while the machine was busy with something else. */
class Interrupted extends Error {}

/** How many times longer than usual a busy machine may take. */
const MOST_PATIENCE = 8;

/** One test of an attempt. */
export interface Trial {
  /** The test's own function. */
  run: () => unknown;
  /** Called before it runs: what an earlier try of it left behind goes. */
  begin(): void;
  /** Called with what it threw, if anything, and how long it took, in milliseconds. */
  end(error: unknown, durationMs: number): void;
}

/**
 * One exercise of one submission, while its tests run. Opens the VM before the first test, and another one after a
 * test has used the VM up; closes it at the end.
 */
export class Attempt {
  readonly exports: Exports;
  readonly given: SwappableGiven;
  readonly program: Program;
  /** Names that the suite asked for, in the order it did. */
  readonly wanted: string[] = [];
  /** What the test that is running has written to the console. */
  readonly output: Output;
  private readonly allowance: Allowance;
  private readonly waiting: Trial[] = [];
  /** Tests at which a row was stopped. */
  private readonly slow = new Set<Trial>();
  private chamber: Chamber | undefined;
  private confinement: Confinement | undefined;
  /** How many times longer than usual the clock runs, on a machine that turned out to be busy. */
  private patience = 1;
  /** Why there is nothing to test. */
  private loadFault: LearnerFault | undefined;

  constructor(
    root: string,
    readonly submission: Submission,
    readonly exercise: string,
    readonly options: ExerciseOptions,
    private readonly limits: Limits,
    /** Called whenever something is over that may have taken long. */
    private readonly alive: () => void,
  ) {
    this.program = new Program(root, submission);
    this.output = new Output(limits.outputLength);
    this.allowance = new Allowance(submission, limits);
    this.given = new SwappableGiven(options.given ?? {});
    this.exports = deferredExports(this.wanted, (name) => this.callable(name));
  }

  /** The last call into learner code that came back. */
  get lastCall() {
    return this.confinement?.crossing.lastCall;
  }

  get file(): string {
    return `exercises/${this.exercise}.ts`;
  }

  /** Adds a test; they run in the order in which they are added. */
  add(trial: Trial): void {
    this.waiting.push(trial);
  }

  /**
   * Runs the tests under the limits, as many as can be under one guard, because a guard costs more than most tests. A test at
   * which such a row is stopped is tried again with a guard and a VM of its own.
   */
  async run(): Promise<void> {
    for (let [first] = this.waiting; first; [first] = this.waiting) {
      await this.runFrom(first);
      this.alive();
    }
  }

  private async runFrom(trial: Trial): Promise<void> {
    const start = performance.now();
    try {
      await this.ready();
      if (this.slow.has(trial)) this.runAlone(trial);
      else this.runRow(trial);
    } catch (error) {
      // On a machine that is busy with something else, the clock says little: the loop comes back to this test.
      if (error instanceof Interrupted) return;
      if (error instanceof LearnerFault && !this.confinement) this.loadFault = error;
      trial.begin();
      // How much was written until the clock struck is chance.
      this.output.clear();
      this.end(trial, error, performance.now() - start);
    }
  }

  /** Runs waiting tests until none is left or the VM is used up. @throws LearnerFault when the exercise does not load */
  private runRow(first: Trial): void {
    try {
      guarded(this.allowance.rowMs, () => {
        this.open();
        for (let [trial] = this.waiting; trial && this.isReady(); [trial] = this.waiting) {
          const start = performance.now();
          const error = this.errorOf(trial);
          this.end(trial, error, performance.now() - start);
        }
      });
    } catch (error) {
      if (!(error instanceof WallClockError) && !isOfVm(error)) throw error;
      // The one that ran, and everything that could be wrong with it, comes to light when it runs alone.
      discardInstance();
      this.discard();
      this.slow.add(this.waiting[0] ?? first);
    }
  }

  private runAlone(trial: Trial): void {
    const start = performance.now();
    const before = process.cpuUsage();
    let error: unknown;
    this.openAlone();
    this.underGuard(() => {
      error = this.errorOf(trial);
    });
    const { user, system } = process.cpuUsage(before);
    this.allowance.work((user + system) / 1000);
    // What is written down here is the grader's work: no clock of the learner's runs.
    this.end(trial, error, performance.now() - start);
  }

  /** The test is over. Called again for the same test when the clock struck in the middle: the last result stands. */
  private end(trial: Trial, error: unknown, durationMs: number): void {
    trial.end(error, durationMs);
    this.waiting.splice(0, this.waiting[0] === trial ? 1 : 0);
    this.output.clear();
  }

  /** What a test throws, in the VM that is open. @throws Error what is the VM's doing, not the test's */
  private errorOf(trial: Trial): unknown {
    this.given.restore();
    this.output.clear();
    this.confinement?.crossing.release();
    this.confinement?.fuel.refill();
    trial.begin();
    try {
      const returned = trial.run();
      if (returned !== undefined)
        throw new SuiteError('A graded test must be synchronous: it is judged when it returns.');
      // Code inside can catch the end of its fuel, in a promise for example, and go on with whatever it likes.
      this.checkFuel();
      return undefined;
    } catch (error) {
      if (isOfVm(error)) throw error;
      return error;
    }
  }

  close(): void {
    if (this.confinement) this.allowance.add(this.confinement.fuel);
    this.dispose();
  }

  /** Ends a VM in which a test was stopped that runs again elsewhere: only the tests before it have used anything up. */
  private discard(): void {
    if (!this.confinement) return;
    this.allowance.burn(this.confinement.fuel.burntBefore);
    this.confinement.fuel.spend(ENDLESS);
    this.dispose();
  }

  private dispose(): void {
    this.confinement?.dispose();
    this.confinement = undefined;
  }

  /** Makes ready what a VM needs. @throws LearnerFault when there is none to be had */
  private async ready(): Promise<void> {
    if (this.loadFault) throw this.loadFault;
    if (this.confinement?.fuel.isSpent) this.close();
    this.allowance.check(this.confinement?.fuel);
    if (this.confinement) return;
    this.program.prepare(this.file);
    this.chamber = await readyChamber(this.limits);
  }

  /** Opens a VM with the exercise loaded, unless there is one. @throws LearnerFault when it does not load */
  private open(): void {
    if (this.confinement || !this.chamber) return;
    const { chamber, program, limits, output } = this;
    try {
      this.confinement = new Confinement(chamber, { program, limits, output, given: this.given.redirected() });
      this.load(this.confinement);
    } catch (error) {
      if (error instanceof LearnerFault) this.close();
      throw error;
    }
  }

  private openAlone(): void {
    try {
      this.underGuard(() => this.open());
    } catch (error) {
      this.close();
      throw error;
    }
  }

  private load(confinement: Confinement): void {
    confinement.load(this.file);
    this.checkFuel();
    confinement.fuel.refill();
    const missing = this.wanted.find((name) => !confinement.exportNames().includes(name));
    if (missing) throw missingExport(this.file, missing, confinement.exportNames());
  }

  /** The VM can be used for the next test. */
  private isReady(): boolean {
    return (
      this.confinement !== undefined && !this.confinement.fuel.isSpent && this.allowance.isLeft(this.confinement.fuel)
    );
  }

  private checkFuel(): void {
    if (this.confinement?.fuel.isSpent) throw this.confinement.fuel.fault();
  }

  /** @throws LearnerFault when the time is up or the VM broke; Interrupted when it was spent elsewhere; else whatever `task` throws */
  private underGuard(task: () => void): void {
    const { wallMs } = this.allowance;
    try {
      guarded(wallMs * this.patience, task);
    } catch (error) {
      if (error instanceof WallClockError) {
        // It was ended in the middle of something.
        discardInstance();
        if (error.workedMs < wallMs / 2 && this.patience < MOST_PATIENCE) {
          this.patience = Math.min(MOST_PATIENCE, Math.ceil((this.patience * wallMs) / Math.max(1, error.workedMs)));
          this.discard();
          throw new Interrupted();
        }
        this.allowance.useUpClock();
        throw this.spend(`Your code was stopped after ${wallMs / 1000} s. Look for work that never ends.`);
      }
      if (!isOfVm(error)) throw error;
      const overflow = error instanceof RangeError && error.message.startsWith('Maximum call stack');
      throw this.spend(
        overflow ? ENDLESS : `Your code broke the virtual machine that runs it (${error.message}). Simplify it.`,
      );
    }
  }

  /** The VM is not to be used again. */
  private spend(reason: string): LearnerFault {
    this.confinement?.fuel.spend(reason);
    return new LearnerFault(reason, 'spent');
  }

  /** @throws LearnerFault when the export is neither a function nor a class */
  private callable(name: string): Callable {
    const { confinement } = this;
    if (!confinement) throw new SuiteError(`${name} was used outside of a test.`);
    const value = confinement.crossing.exported(name);
    if (typeof value !== 'function') throw wrongKind(this.program, this.file, name, value);
    return value as Callable;
  }
}

/** Suites run in a realm of their own, with an Error of their own: an Error of this realm that is none of ours comes from the VM. */
function isOfVm(error: unknown): error is Error {
  return (
    error instanceof Error &&
    !(error instanceof LearnerFault) &&
    !(error instanceof SuiteError) &&
    !(error instanceof WallClockError)
  );
}
