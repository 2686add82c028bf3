import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import type { ExerciseOptions } from '../suite/runner-api';
import { ClockStarved, ExerciseVm, isVmError } from './exercise-vm';

/** One test of an attempt. */
export interface PlannedTest {
  /** The test's own function. */
  run: () => unknown;
  /** Called before it runs: what an earlier try of it left behind goes. */
  start(): void;
  /** Called with what it threw, if anything, and how long it took, in milliseconds. */
  finish(error: unknown, durationMs: number): void;
}

/** The tests of one exercise of one submission, in the order in which they are added. */
export class ExerciseRun {
  readonly vm: ExerciseVm;
  private readonly tests: PlannedTest[] = [];
  /** How many of them are over. */
  private over = 0;
  /** A row was stopped: the tests run again from the first one on, each with a guard of its own. */
  isIsolated = false;
  /** Why there is nothing to test. */
  private loadFault: LearnerFault | undefined;

  constructor(
    root: string,
    readonly submission: Submission,
    readonly exercise: string,
    readonly options: ExerciseOptions,
    limits: Limits,
  ) {
    this.vm = new ExerciseVm(root, submission, exercise, options, limits);
  }

  add(trial: PlannedTest): void {
    this.tests.push(trial);
  }

  /** Nothing is left to run. */
  get isOver(): boolean {
    return this.over === this.tests.length;
  }

  private get next(): PlannedTest | undefined {
    return this.tests[this.over];
  }

  /** Makes ready what the next test needs. @returns false when that test cannot run: it is over, with the reason */
  async getReady(): Promise<boolean> {
    try {
      if (this.loadFault) throw this.loadFault;
      await this.vm.prepare();
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  /** Runs tests until none is left, or the next one needs to be made ready. To be called under a guard. */
  runTogether(): void {
    if (this.loadFault || this.isIsolated || !this.open()) return;
    for (let trial = this.next; trial && this.vm.isUsable; trial = this.next) {
      const start = performance.now();
      const error = this.errorOf(trial);
      this.end(trial, error, performance.now() - start);
    }
  }

  /**
   * The guard ended a row in the middle of something: that, and everything that could be wrong with it, comes to light when it runs
   * alone. All tests run again, because learner code may remember the ones before: where a clock struck must not show.
   */
  stop(): void {
    this.vm.startOver();
    this.isIsolated = true;
    this.over = 0;
  }

  /** Runs the next test with a guard of its own. On a machine that is busy with something else all have to run again. */
  runAlone(): void {
    const trial = this.next;
    if (!trial) return;
    try {
      if (this.openAlone()) this.runGuarded(trial);
    } catch (error) {
      if (error instanceof ClockStarved) this.stop();
      else this.fail(error);
    }
  }

  private runGuarded(trial: PlannedTest): void {
    const start = performance.now();
    const before = process.cpuUsage();
    let error: unknown;
    this.vm.underGuard(() => {
      error = this.errorOf(trial);
    });
    const { user, system } = process.cpuUsage(before);
    this.vm.budget.work((user + system) / 1000);
    // What is written down here is the grader's work: no clock of the learner's runs.
    this.end(trial, error, performance.now() - start);
  }

  /** @returns false when the exercise does not load: the next test is over */
  private open(): boolean {
    try {
      return this.vm.open();
    } catch (error) {
      if (!(error instanceof LearnerFault)) throw error;
      this.fail(error);
      return false;
    }
  }

  /** Opens a VM under a guard of its own. @throws LearnerFault or Interrupted when that takes too long */
  private openAlone(): boolean {
    let isOpen = false;
    try {
      this.vm.underGuard(() => {
        isOpen = this.open();
      });
    } catch (error) {
      if (error instanceof LearnerFault) this.vm.close();
      throw error;
    }
    return isOpen;
  }

  /** What a test throws, in the VM that is open. @throws Error what is the VM's doing, not the test's */
  private errorOf(trial: PlannedTest): unknown {
    this.vm.refresh();
    trial.start();
    try {
      const returned = trial.run();
      if (returned !== undefined) {
        // What it does later is nobody's business any more.
        Promise.resolve(returned).catch(() => {});
        throw new SuiteError('A graded test must be synchronous: it is judged when it returns.');
      }
      this.vm.checkFuel();
      return undefined;
    } catch (error) {
      if (isVmError(error)) throw error;
      return error;
    }
  }

  /** The next test is over because of something that is not its own doing. */
  private fail(error: unknown): void {
    const trial = this.next;
    if (error instanceof LearnerFault && !this.vm.isOpen) this.loadFault = error;
    if (!trial) return;
    trial.start();
    // How much was written until the clock struck is chance.
    this.vm.output.clear();
    this.end(trial, error, 0);
  }

  /** The test is over. Called again for the same test when the clock struck in the middle: the last result stands. */
  private end(trial: PlannedTest, error: unknown, durationMs: number): void {
    trial.finish(error, durationMs);
    if (this.next === trial) this.over += 1;
    this.vm.output.clear();
  }
}
