import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Submission } from '../core/submission';
import { VmError } from '../sandbox/vm-error';
import type { ExerciseOptions } from '../suite/runner-api';
import { ClockStarved, type ExerciseSetup, ExerciseVm } from './exercise-vm';
import type { JudgeHost } from './host';

/** One test of an exercise run. */
export interface PlannedTest {
  /** The test's own function. */
  run: () => unknown;
  /** Called before it runs. What an earlier try of it left behind must go. */
  start(): void;
  /** Called with what it threw, if anything, and how long it took, in milliseconds. */
  finish(error: unknown, durationMs: number): void;
}

/** The tests of one exercise of one submission, in the order in which they are added. */
export class ExerciseRun {
  readonly vm: ExerciseVm;
  private readonly host: JudgeHost;
  private readonly tests: PlannedTest[] = [];
  /** How many of them are over. */
  private over = 0;
  /** Tests that ran together were stopped: all run again, each with a guard of its own. */
  isIsolated = false;
  /** Why there is nothing to test. */
  private loadFault: LearnerFault | undefined;

  constructor(
    setup: ExerciseSetup,
    readonly submission: Submission,
    readonly exercise: string,
    readonly options: ExerciseOptions,
  ) {
    this.host = setup.host;
    this.vm = new ExerciseVm(setup, submission, exercise, options);
  }

  add(test: PlannedTest): void {
    this.tests.push(test);
  }

  /** Nothing is left to run. */
  get isOver(): boolean {
    return this.over === this.tests.length;
  }

  private get next(): PlannedTest | undefined {
    return this.tests[this.over];
  }

  /**
   * Prepares what the next test needs.
   *
   * @returns false if that test cannot run: it is over, with the reason
   */
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

  /** Runs tests until none is left, or the next one needs `getReady`. The caller holds a guard. */
  runTogether(): void {
    if (this.loadFault || this.isIsolated || !this.open()) return;
    for (let test = this.next; test && this.vm.isUsable; test = this.next) {
      const start = this.host.now();
      const error = this.errorOf(test);
      this.end(test, error, this.host.now() - start);
    }
  }

  /**
   * The guard ended tests in the middle of something. All run again, each alone: learner code may remember earlier
   * tests, and where the clock struck must not show.
   */
  stop(): void {
    this.vm.startOver();
    this.isIsolated = true;
    this.over = 0;
  }

  /** Runs the next test with a guard of its own. On a busy machine all have to run again. */
  runAlone(): void {
    const test = this.next;
    if (!test) return;
    try {
      if (this.openAlone()) this.runGuarded(test);
    } catch (error) {
      if (error instanceof ClockStarved) this.stop();
      else this.fail(error);
    }
  }

  private runGuarded(test: PlannedTest): void {
    const { host, vm } = this;
    const start = host.now();
    const before = host.guard.workedMs();
    let error: unknown;
    vm.runUnderGuard(() => {
      error = this.errorOf(test);
    });
    vm.budget.work(host.guard.workedMs() - before);
    // Recording is the grader's work: no clock of the learner's runs.
    this.end(test, error, host.now() - start);
  }

  /** @returns false if the exercise does not load: the next test is over */
  private open(): boolean {
    try {
      return this.vm.open();
    } catch (error) {
      if (!(error instanceof LearnerFault)) throw error;
      this.fail(error);
      return false;
    }
  }

  /**
   * Opens a VM under a guard of its own.
   *
   * @throws LearnerFault or ClockStarved if that takes too long
   */
  private openAlone(): boolean {
    let isOpen = false;
    try {
      this.vm.runUnderGuard(() => {
        isOpen = this.open();
      });
    } catch (error) {
      if (error instanceof LearnerFault) this.vm.close();
      throw error;
    }
    return isOpen;
  }

  /**
   * What a test throws, in the VM that is open.
   *
   * @throws VmError if the VM broke, which says nothing of the test
   */
  private errorOf(test: PlannedTest): unknown {
    this.vm.refresh();
    test.start();
    try {
      const returned = test.run();
      if (returned !== undefined) {
        // Ignore later rejections: the test is judged when it returns.
        Promise.resolve(returned).catch(() => {});
        throw new SuiteError('A graded test must be synchronous: it is judged when it returns.');
      }
      this.vm.checkFuel();
      return undefined;
    } catch (error) {
      if (error instanceof VmError) throw error;
      return error;
    }
  }

  /** The next test is over for a reason that is not its own. */
  private fail(error: unknown): void {
    const test = this.next;
    if (error instanceof LearnerFault && !this.vm.isOpen) this.loadFault = error;
    if (!test) return;
    test.start();
    // How much was written until the clock struck is chance.
    this.vm.output.clear();
    this.end(test, error, 0);
  }

  /** Called again for the same test if the clock struck in the middle: the last result stands. */
  private end(test: PlannedTest, error: unknown, durationMs: number): void {
    test.finish(error, durationMs);
    if (this.next === test) this.over += 1;
    this.vm.output.clear();
  }
}
