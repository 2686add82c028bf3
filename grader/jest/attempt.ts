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

  /** Runs one test under the limits. @throws LearnerFault, SuiteError, or what the test threw */
  async run(test: () => void): Promise<void> {
    this.output.clear();
    this.given.restore();
    await this.open();
    this.underGuard(() => {
      const returned: unknown = test();
      if (returned !== undefined)
        throw new SuiteError('A graded test must be synchronous: it is judged when it returns.');
    });
    // Code inside can catch the end of its fuel, in a promise for example, and go on with whatever it likes.
    this.checkFuel();
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
    if (this.confinement) {
      this.confinement.crossing.release();
      this.confinement.fuel.refill();
      return;
    }
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
      // Suites run in a realm of their own, with an Error of their own: an Error of this realm comes from the VM.
      if (!(error instanceof Error) || error instanceof LearnerFault || error instanceof SuiteError) throw error;
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
