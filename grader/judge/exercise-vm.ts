import { Program } from '../compile/program';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import { type Limits, MAX_WALL_FACTOR } from '../core/limits';
import type { Submission } from '../core/submission';
import { runWithTimeout, WallClockError } from '../jest/node-guard';
import { ENDLESS } from '../sandbox/fuel';
import { acquireVm, currentVm, discardVm } from '../sandbox/instance';
import type { Marshaller } from '../sandbox/marshal';
import { Sandbox } from '../sandbox/sandbox';
import type { ExerciseOptions, Exports } from '../suite/runner-api';
import { ConsoleOutput } from './console-output';
import { missingExport, wrongKind } from './export-faults';
import { type ExportSource, lazyExports } from './lazy-exports';
import { SwappableFunctions } from './swappable-functions';
import { TimeBudget } from './time-budget';

/** The clock ran out while the machine was busy with something else. */
export class ClockStarved extends Error {}

/**
 * One exercise of one submission in a VM: opened when it is needed, closed when it is used up, and opened again for the tests
 * that are left, within what the limits allow for the exercise.
 */
export class ExerciseVm implements ExportSource {
  readonly exports: Exports;
  readonly swappable: SwappableFunctions;
  readonly program: Program;
  /** Names that the suite asked for, in the order it did. */
  readonly wanted: string[] = [];
  /** What the test that is running has written to the console. */
  readonly output: ConsoleOutput;
  readonly budget: TimeBudget;
  private sandbox: Sandbox | undefined;
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
    this.output = new ConsoleOutput(limits.outputLength);
    this.budget = new TimeBudget(submission, limits);
    this.swappable = new SwappableFunctions(options.swappable ?? {});
    this.exports = lazyExports(this.wanted, this);
  }

  get file(): string {
    return `exercises/${this.exercise}.ts`;
  }

  /** The last call into learner code that came back. */
  get lastCall() {
    return this.sandbox?.marshaller.lastCall;
  }

  get isOpen(): boolean {
    return this.sandbox !== undefined;
  }

  /** The VM can be used for the next test. */
  get isUsable(): boolean {
    const { sandbox } = this;
    return sandbox !== undefined && !sandbox.fuel.isSpent && this.budget.isLeft(sandbox.fuel);
  }

  /** Makes ready what opening needs. @throws LearnerFault when nothing is left for this exercise, or it does not compile */
  async prepare(): Promise<void> {
    if (this.sandbox?.fuel.isSpent) this.close();
    this.budget.check(this.sandbox?.fuel);
    if (this.sandbox) return;
    this.program.prepare(this.file);
    await acquireVm(this.limits);
  }

  /** Opens a VM with the exercise loaded, unless there is one. @returns false when it has to be prepared first @throws LearnerFault when it does not load */
  open(): boolean {
    if (this.sandbox) return true;
    const chamber = currentVm(this.limits);
    if (!chamber) return false;
    const { program, limits, output } = this;
    try {
      this.sandbox = new Sandbox(chamber, { program, limits, output, given: this.swappable.redirected() });
      this.load(this.sandbox);
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
    this.swappable.restore();
    this.output.clear();
    // Letting go burns fuel as well: that of the next test.
    this.sandbox?.fuel.refill();
    this.sandbox?.marshaller.release();
  }

  /** @throws LearnerFault when the fuel is gone: code inside can catch the end of it, in a promise for example, and go on with whatever it likes */
  checkFuel(): void {
    if (this.sandbox?.fuel.isSpent) throw this.sandbox.fuel.fault();
  }

  close(): void {
    if (this.sandbox) this.budget.add(this.sandbox.fuel);
    this.dispose();
  }

  /** As if nothing had run yet. What was running is ended, in the middle of something. */
  startOver(): void {
    discardVm();
    this.sandbox?.fuel.spend(ENDLESS);
    this.dispose();
    this.budget.startOver();
  }

  /** @throws LearnerFault when the time is up or the VM broke; Interrupted when the time was spent elsewhere; else whatever `task` throws */
  underGuard(task: () => void): void {
    const { wallMs } = this.budget;
    try {
      runWithTimeout(wallMs * this.patience, task);
    } catch (error) {
      if (error instanceof WallClockError) {
        discardVm();
        if (error.workedMs < wallMs / 2 && this.patience < MAX_WALL_FACTOR) {
          this.patience = Math.min(MAX_WALL_FACTOR, Math.ceil((this.patience * wallMs) / Math.max(1, error.workedMs)));
          throw new ClockStarved();
        }
        this.budget.useUpClock();
        throw this.spend(`Your code was stopped after ${wallMs / 1000} s. Look for work that never ends.`);
      }
      if (!isVmError(error)) throw error;
      const overflow = error instanceof RangeError && error.message.startsWith('Maximum call stack');
      throw this.spend(
        overflow ? ENDLESS : `Your code broke the virtual machine that runs it (${error.message}). Simplify it.`,
      );
    }
  }

  private load(confinement: Sandbox): void {
    confinement.load(this.file);
    this.checkFuel();
    confinement.fuel.refill();
    const missing = this.wanted.find((name) => !confinement.exportNames().includes(name));
    if (missing) throw missingExport(this.file, missing, confinement.exportNames());
  }

  private dispose(): void {
    this.sandbox?.dispose();
    this.sandbox = undefined;
  }

  /** The VM is not to be used again. */
  private spend(reason: string): LearnerFault {
    this.sandbox?.fuel.spend(reason);
    return new LearnerFault(reason, 'spent');
  }

  /** The VM that is open. @throws Error when there is none */
  private crossing(name: string): Marshaller {
    if (!this.sandbox) throw new SuiteError(`${name} was used outside of a test.`);
    return this.sandbox.marshaller;
  }

  private wrongKind(name: string): LearnerFault {
    return wrongKind(this.program, this.file, name, this.crossing(name).exported(name));
  }
}

/** Suites run in a realm of their own, with an Error of their own: an Error of this realm that is none of ours comes from the VM. */
export function isVmError(error: unknown): error is Error {
  const ours = [LearnerFault, SuiteError, WallClockError, ClockStarved];
  return error instanceof Error && !ours.some((kind) => error instanceof kind);
}
