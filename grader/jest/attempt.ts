import { LearnerFault } from '../fault';
import { Program } from '../submission/program';
import type { Submission } from '../submission/submission';
import type { ExerciseOptions, Exports } from '../suite/door';
import { Confinement } from '../vm/confinement';
import { ENDLESS } from '../vm/fuel';
import { guarded, WallClockError } from '../vm/guard';
import { readyInstance } from '../vm/instance';
import type { Limits } from '../vm/limits';
import { Allowance } from './allowance';
import { deferredExports } from './deferred';
import { missingExport, wrongKind } from './exports';
import { SwappableGiven } from './given';
import { Output } from './output';

/** The suite, not the learner, did something wrong: the grader cannot work like this. */
export class SuiteError extends Error {}

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
  private confinement: Confinement | undefined;
  /** Why there is nothing to test. */
  private loadFault: LearnerFault | undefined;

  constructor(
    root: string,
    readonly submission: Submission,
    readonly exercise: string,
    readonly options: ExerciseOptions,
    private readonly limits: Limits,
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
   * Runs a test under the limits, unless it has run already: the tests behind it run along with it, under one guard, because a
   * guard costs more than most tests. A test at which such a row is stopped is tried again with a guard and a VM of its own.
   */
  async run(trial: Trial): Promise<void> {
    if (!this.waiting.includes(trial)) return;
    const start = performance.now();
    trial.begin();
    try {
      await this.open();
      if (!this.slow.has(trial)) this.runRow();
      if (!this.waiting.includes(trial)) return;
      await this.open();
      this.underGuard(() => this.runFirst());
    } catch (error) {
      this.waiting.splice(this.waiting.indexOf(trial), 1);
      trial.end(error, performance.now() - start);
      this.output.clear();
    }
  }

  /** Runs waiting tests until none is left or the VM is used up. */
  private runRow(): void {
    try {
      guarded(this.allowance.rowMs, () => {
        while (this.waiting.length > 0 && this.isReady()) this.runFirst();
      });
    } catch {
      // The one that ran, and everything that could be wrong with it, comes to light when it runs alone.
      this.confinement?.fuel.spend(ENDLESS);
      const [stopped] = this.waiting;
      if (stopped) this.slow.add(stopped);
    }
  }

  /** Runs the first of the waiting tests in the VM that is open. */
  private runFirst(): void {
    const [trial] = this.waiting;
    const { confinement } = this;
    if (!trial || !confinement) return;
    this.given.restore();
    confinement.crossing.release();
    confinement.fuel.refill();
    trial.begin();
    const start = performance.now();
    const error = this.errorOf(trial);
    this.waiting.shift();
    trial.end(error, performance.now() - start);
    this.output.clear();
  }

  /** What a test throws. @throws Error what is the VM's doing, not the test's */
  private errorOf(trial: Trial): unknown {
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
    this.confinement?.dispose();
    this.confinement = undefined;
  }

  /** A VM with the exercise loaded, as fresh as need be. @throws LearnerFault when there is none to be had */
  private async open(): Promise<void> {
    if (this.loadFault) throw this.loadFault;
    if (this.confinement?.fuel.isSpent) this.close();
    this.allowance.check(this.confinement?.fuel);
    if (this.confinement) return;
    const instance = await readyInstance(this.limits);
    try {
      this.underGuard(() => {
        const { program, limits, output } = this;
        this.confinement = new Confinement(instance, { program, limits, output, given: this.given.redirected() });
        this.load(this.confinement);
      });
    } catch (error) {
      if (error instanceof LearnerFault) this.loadFault = error;
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

  /** @throws LearnerFault when the wall clock ran out or the VM broke; else whatever `task` throws */
  private underGuard(task: () => void): void {
    const { wallMs } = this.allowance;
    try {
      guarded(wallMs, task);
    } catch (error) {
      if (error instanceof WallClockError) {
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
  private callable(name: string) {
    const { confinement } = this;
    if (!confinement) throw new SuiteError(`${name} was used outside of a test.`);
    const handle = confinement.exported(name);
    if (!confinement.isFunction(handle)) {
      throw wrongKind(this.program, this.file, name, confinement.crossing.outward(handle));
    }
    return { crossing: confinement.crossing, handle };
  }
}

/** Suites run in a realm of their own, with an Error of their own: an Error of this realm that is none of ours comes from the VM. */
function isOfVm(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof LearnerFault) && !(error instanceof SuiteError);
}
