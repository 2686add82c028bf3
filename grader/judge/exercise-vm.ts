import { Program } from '../compile/program';
import { LearnerFault } from '../core/learner-fault';
import { type Limits, MAX_WALL_FACTOR } from '../core/limits';
import type { Submission } from '../core/submission';
import { ENDLESS } from '../sandbox/fuel';
import { Sandbox } from '../sandbox/sandbox';
import { VmError } from '../sandbox/vm-error';
import type { VmSource } from '../sandbox/vm-source';
import type { ExerciseOptions } from '../suite/runner-api';
import { ConsoleOutput } from './console-output';
import { type Guard, WallClockError } from './guard';
import type { JudgeHost } from './host';
import { LearnerExports } from './learner-exports';
import { resourcesOf } from './resources';
import { SwappableFunctions } from './swappable-functions';
import { TimeBudget, type UsedUpClocks } from './time-budget';

/** The wall-clock time is up, but other processes used most of it. */
export class ClockStarved extends Error {}

/** What the exercises of a grading request share. */
export interface ExerciseSetup {
  host: JudgeHost;
  limits: Limits;
  usedUpClocks: UsedUpClocks;
}

/**
 * One exercise of one submission in a VM. The VM is opened before the first test, closed if a limit is hit, and opened
 * again for the remaining tests, within the limits of the exercise.
 */
export class ExerciseVm {
  readonly exports: LearnerExports;
  readonly swappable: SwappableFunctions;
  readonly program: Program;
  /** What the running test has written to the console. */
  readonly output: ConsoleOutput;
  readonly budget: TimeBudget;
  private readonly guard: Guard;
  private readonly limits: Limits;
  private readonly vms: VmSource;
  private sandbox: Sandbox | undefined;
  /** The guard's time is multiplied by this after a busy machine used it up. */
  private clockFactor = 1;

  constructor(
    { host, limits, usedUpClocks }: ExerciseSetup,
    submission: Submission,
    readonly exercise: string,
    options: ExerciseOptions,
  ) {
    const { engine, vms } = resourcesOf(host);
    this.guard = host.guard;
    this.limits = limits;
    this.vms = vms;
    this.program = new Program(engine, submission);
    this.output = new ConsoleOutput(limits.outputLength);
    this.budget = new TimeBudget(submission, limits, usedUpClocks);
    this.swappable = new SwappableFunctions(options.swappable ?? {});
    this.exports = new LearnerExports(this.program, this.file, () => this.sandbox?.marshaller);
  }

  get file(): string {
    return `exercises/${this.exercise}.ts`;
  }

  /** The last call of learner code that returned. */
  get lastCall() {
    return this.sandbox?.marshaller.lastCall;
  }

  /** The property that the suite read last, if it was undefined. */
  get missingProperty(): string | undefined {
    return this.sandbox?.marshaller.missingProperty;
  }

  get isOpen(): boolean {
    return this.sandbox !== undefined;
  }

  /** True if the next test can run in the open VM. */
  get isUsable(): boolean {
    const { sandbox } = this;
    return sandbox !== undefined && !sandbox.fuel.isSpent && this.budget.isLeft(sandbox.fuel);
  }

  /**
   * Transpiles the exercise and acquires a VM.
   *
   * @throws LearnerFault if the time or fuel of this exercise is used up, or it does not compile
   */
  async prepare(): Promise<void> {
    if (this.sandbox?.fuel.isSpent) this.close();
    this.budget.check(this.sandbox?.fuel);
    if (this.sandbox) return;
    this.program.prepare(this.file);
    await this.vms.acquire(this.limits);
  }

  /**
   * Loads the exercise into a VM, unless one is open.
   *
   * @returns false if `prepare` must run first
   * @throws LearnerFault if the exercise does not load
   */
  open(): boolean {
    if (this.sandbox) return true;
    const vm = this.vms.current(this.limits);
    if (!vm) return false;
    const { program, limits, output } = this;
    try {
      this.sandbox = new Sandbox(vm, { program, limits, output, swappable: this.swappable.redirected() });
      this.load(this.sandbox);
      return true;
    } catch (error) {
      if (error instanceof LearnerFault) this.close();
      throw error;
    }
  }

  /** Clears what the previous test left: swapped functions, output, fuel and values. */
  refresh(): void {
    this.swappable.restore();
    this.output.clear();
    // Refill first: releasing burns fuel of the next test.
    this.sandbox?.fuel.refill();
    this.sandbox?.release();
  }

  /**
   * Checks that the fuel is not spent. Learner code may catch the end of it, in a promise for example, and return.
   *
   * @throws LearnerFault if it is
   */
  checkFuel(): void {
    if (this.sandbox?.fuel.isSpent) throw this.sandbox.fuel.fault();
  }

  close(): void {
    if (this.sandbox) this.budget.add(this.sandbox.fuel);
    this.dispose();
  }

  /** Makes all tests run again in another VM, after the guard ended the code in this one. */
  startOver(): void {
    this.vms.current(this.limits)?.discard();
    this.sandbox?.fuel.spend(ENDLESS);
    this.dispose();
    this.budget.startOver();
  }

  /**
   * Runs a task under the guard.
   *
   * @throws LearnerFault if the time is up or the VM itself failed
   * @throws ClockStarved if the time is up, but other processes used most of it
   */
  runUnderGuard(task: () => void): void {
    const { wallMs } = this.budget;
    try {
      this.guard.run(wallMs * this.clockFactor, task);
    } catch (error) {
      if (error instanceof WallClockError) throw this.errorOfElapsedTime(wallMs, error.workedMs);
      if (!(error instanceof VmError)) throw error;
      throw this.spend(
        error.isStackOverflow
          ? ENDLESS
          : `Your code broke the virtual machine that runs it (${error.message}). Simplify it.`,
      );
    }
  }

  private errorOfElapsedTime(wallMs: number, workedMs: number): Error {
    this.vms.current(this.limits)?.discard();
    if (workedMs < wallMs / 2 && this.clockFactor < MAX_WALL_FACTOR) {
      this.clockFactor = Math.min(MAX_WALL_FACTOR, Math.ceil((this.clockFactor * wallMs) / Math.max(1, workedMs)));
      return new ClockStarved();
    }
    this.budget.useUpClock();
    return this.spend(`Your code was stopped after ${wallMs / 1000} s. Look for work that never ends.`);
  }

  private load(sandbox: Sandbox): void {
    sandbox.load(this.file);
    this.checkFuel();
    sandbox.fuel.refill();
    this.exports.check(sandbox.exportNames());
  }

  private dispose(): void {
    this.sandbox?.dispose();
    this.sandbox = undefined;
  }

  /** Marks the VM as used up. */
  private spend(reason: string): LearnerFault {
    this.sandbox?.fuel.spend(reason);
    return new LearnerFault(reason, 'spent');
  }
}
