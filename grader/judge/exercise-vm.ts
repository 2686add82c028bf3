import { Program } from '../compile/program';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import { guarded, WallClockError } from '../jest/node-guard';
import { ENDLESS } from '../sandbox/fuel';
import { currentChamber, discardInstance, readyChamber } from '../sandbox/instance';
import type { Crossing } from '../sandbox/marshal';
import { Confinement } from '../sandbox/sandbox';
import type { ExerciseOptions, Exports } from '../suite/runner-api';
import { Output } from './console-output';
import { missingExport, wrongKind } from './export-faults';
import { deferredExports, type Holder } from './lazy-exports';
import { SwappableGiven } from './swappable-functions';
import { Allowance } from './time-budget';

/** The clock ran out while the machine was busy with something else. */
export class Interrupted extends Error {}

/** How many times longer than usual a busy machine may take. */
const MOST_PATIENCE = 8;

/**
 * One exercise of one submission in a VM: opened when it is needed, closed when it is used up, and opened again for the tests
 * that are left, within what the limits allow for the exercise.
 */
export class LoadedExercise implements Holder {
  readonly exports: Exports;
  readonly given: SwappableGiven;
  readonly program: Program;
  /** Names that the suite asked for, in the order it did. */
  readonly wanted: string[] = [];
  /** What the test that is running has written to the console. */
  readonly output: Output;
  readonly allowance: Allowance;
  private confinement: Confinement | undefined;
  /** How many times longer than usual the clock runs, on a machine that turned out to be busy. */
  private patience = 1;

  constructor(
    root: string,
    submission: Submission,
    readonly exercise: string,
    options: ExerciseOptions,
    private readonly limits: Limits,
  ) {
    this.program = new Program(root, submission);
    this.output = new Output(limits.outputLength);
    this.allowance = new Allowance(submission, limits);
    this.given = new SwappableGiven(options.given ?? {});
    this.exports = deferredExports(this.wanted, this);
  }

  get file(): string {
    return `exercises/${this.exercise}.ts`;
  }

  /** The last call into learner code that came back. */
  get lastCall() {
    return this.confinement?.crossing.lastCall;
  }

  get isOpen(): boolean {
    return this.confinement !== undefined;
  }

  /** The VM can be used for the next test. */
  get isUsable(): boolean {
    const { confinement } = this;
    return confinement !== undefined && !confinement.fuel.isSpent && this.allowance.isLeft(confinement.fuel);
  }

  /** Makes ready what opening needs. @throws LearnerFault when nothing is left for this exercise, or it does not compile */
  async prepare(): Promise<void> {
    if (this.confinement?.fuel.isSpent) this.close();
    this.allowance.check(this.confinement?.fuel);
    if (this.confinement) return;
    this.program.prepare(this.file);
    await readyChamber(this.limits);
  }

  /** Opens a VM with the exercise loaded, unless there is one. @returns false when it has to be prepared first @throws LearnerFault when it does not load */
  open(): boolean {
    if (this.confinement) return true;
    const chamber = currentChamber(this.limits);
    if (!chamber) return false;
    const { program, limits, output } = this;
    try {
      this.confinement = new Confinement(chamber, { program, limits, output, given: this.given.redirected() });
      this.load(this.confinement);
      return true;
    } catch (error) {
      if (error instanceof LearnerFault) this.close();
      throw error;
    }
  }

  find(name: string): object {
    const value = this.crossing(name).exported(name);
    if (typeof value !== 'function') throw this.wrongKind(name);
    return value;
  }

  call(name: string, args: readonly unknown[]): unknown {
    const called = this.crossing(name).callExport(name, args);
    if (!called) throw this.wrongKind(name);
    return called.returned;
  }

  construct(name: string, args: readonly unknown[]): object {
    const made = this.crossing(name).constructExport(name, args);
    if (!made) throw this.wrongKind(name);
    return made.returned as object;
  }

  /** Makes everything as it is at the beginning of a test. */
  refresh(): void {
    this.given.restore();
    this.output.clear();
    // Letting go burns fuel as well: that of the next test.
    this.confinement?.fuel.refill();
    this.confinement?.crossing.release();
  }

  /** @throws LearnerFault when the fuel is gone: code inside can catch the end of it, in a promise for example, and go on with whatever it likes */
  checkFuel(): void {
    if (this.confinement?.fuel.isSpent) throw this.confinement.fuel.fault();
  }

  close(): void {
    if (this.confinement) this.allowance.add(this.confinement.fuel);
    this.dispose();
  }

  /** As if nothing had run yet. What was running is ended, in the middle of something. */
  startOver(): void {
    discardInstance();
    this.confinement?.fuel.spend(ENDLESS);
    this.dispose();
    this.allowance.startOver();
  }

  /** @throws LearnerFault when the time is up or the VM broke; Interrupted when the time was spent elsewhere; else whatever `task` throws */
  underGuard(task: () => void): void {
    const { wallMs } = this.allowance;
    try {
      guarded(wallMs * this.patience, task);
    } catch (error) {
      if (error instanceof WallClockError) {
        discardInstance();
        if (error.workedMs < wallMs / 2 && this.patience < MOST_PATIENCE) {
          this.patience = Math.min(MOST_PATIENCE, Math.ceil((this.patience * wallMs) / Math.max(1, error.workedMs)));
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

  private load(confinement: Confinement): void {
    confinement.load(this.file);
    this.checkFuel();
    confinement.fuel.refill();
    const missing = this.wanted.find((name) => !confinement.exportNames().includes(name));
    if (missing) throw missingExport(this.file, missing, confinement.exportNames());
  }

  private dispose(): void {
    this.confinement?.dispose();
    this.confinement = undefined;
  }

  /** The VM is not to be used again. */
  private spend(reason: string): LearnerFault {
    this.confinement?.fuel.spend(reason);
    return new LearnerFault(reason, 'spent');
  }

  /** The VM that is open. @throws Error when there is none */
  private crossing(name: string): Crossing {
    if (!this.confinement) throw new SuiteError(`${name} was used outside of a test.`);
    return this.confinement.crossing;
  }

  private wrongKind(name: string): LearnerFault {
    return wrongKind(this.program, this.file, name, this.crossing(name).exported(name));
  }
}

/** Suites run in a realm of their own, with an Error of their own: an Error of this realm that is none of ours comes from the VM. */
export function isOfVm(error: unknown): error is Error {
  const ours = [LearnerFault, SuiteError, WallClockError, Interrupted];
  return error instanceof Error && !ours.some((kind) => error instanceof kind);
}
