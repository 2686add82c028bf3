import type { Reading } from '../advice/diagnosis/reading/reading';
import { isWrong } from '../core/is-wrong';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Status } from '../core/result';
import type { Submission } from '../core/submission';
import { VmError } from '../sandbox/vm-error';
import type { ExerciseOptions } from '../suite/runner-api';
import { type ExerciseSetup, ExerciseVm } from './exercise-vm';
import { ClockStarved } from './guarded-runner';
import type { JudgeHost } from './host';

/** One test of an exercise run. */
export interface PlannedTest {
  /** The part of the exercise that it is about. Absent if it is about all of them. */
  part?: string | undefined;
  /** The test's own function. */
  run: () => unknown;
  /** Called before each time that it runs. Clears what an earlier time recorded. */
  start(): void;
  /** Called in place of running it: the exercise is not started. */
  leaveOut(): void;
  /** Called with the error that it threw, undefined if it threw none. Returns the status of the test. */
  finish(error: unknown, durationMs: number): Status;
}

/** The tests of one exercise of one submission, in the order in which they are added. */
export class ExerciseRun {
  readonly vm: ExerciseVm;
  private readonly host: JudgeHost;
  private readonly tests: PlannedTest[] = [];
  /** How many tests are finished. */
  private finished = 0;
  /** True after tests that ran together were stopped. All run again, each under a guard of its own. */
  isIsolated = false;
  /** True if the file is the stub, which need not run as long as another exercise is shown. */
  isStub = false;
  /** True if it is graded only because another exercise needs it. */
  isOnlyNeeded = false;
  /** True once it is compiled, or its fault is known. */
  isCompiled = false;
  /** The statuses of the tests that are finished. */
  readonly statuses = new Set<Status>();
  /** What the code computes. Undefined until it is read, which happens only if a test is wrong. */
  readings: readonly Reading[] | undefined;
  /** The parts of the wrong tests. Null stands for all. */
  private readonly wrongParts = new Set<string | null>();
  /** Why the exercise cannot be loaded. */
  private loadFault: LearnerFault | SuiteError | undefined;

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

  /** True if all tests are finished. */
  get isOver(): boolean {
    return this.finished === this.tests.length;
  }

  /** True if all tests are finished, one is wrong, and the code is still to be read. */
  get needsReading(): boolean {
    return this.isOver && this.wrongParts.size > 0 && this.readings === undefined && this.vm.isUsable;
  }

  private get next(): PlannedTest | undefined {
    return this.tests[this.finished];
  }

  /** Compiles the exercise. What is wrong with it is kept, and told when it is loaded. */
  compile(): void {
    this.isCompiled = true;
    try {
      this.vm.program.prepare(this.vm.file);
    } catch {
      // `getReady` or `open` throws it again.
    }
  }

  /**
   * Prepares what the next test needs.
   *
   * @returns false if that test cannot run: it is finished, and has the reason
   * @throws Error if there is no memory for a VM
   */
  async getReady(): Promise<boolean> {
    this.isCompiled = true;
    try {
      if (this.loadFault) throw this.loadFault;
      await this.vm.prepare();
      return true;
    } catch (error) {
      // What keeps a VM from being made is no fault of the learner.
      if (!isLoadFault(error)) throw error;
      this.fail(error);
      return false;
    }
  }

  /** Runs tests until all are finished or the next one needs `getReady`. The caller runs this under a guard. */
  runTogether(): void {
    if (this.loadFault || this.isIsolated || !this.open()) return;
    for (let test = this.next; test && this.vm.isUsable; test = this.next) {
      const start = this.host.now();
      const error = this.errorOf(test);
      this.finish(test, error, this.host.now() - start);
    }
  }

  /** Finishes all tests without running them. */
  leaveOut(): void {
    for (const test of this.tests) test.leaveOut();
    this.statuses.add('not-started');
    this.finished = this.tests.length;
  }

  /**
   * Called after the guard ended tests. All run again, each alone: learner code may keep state between tests, and the
   * moment of the end must not change results.
   */
  stop(): void {
    this.vm.startOver();
    this.isIsolated = true;
    this.finished = 0;
    this.statuses.clear();
    this.wrongParts.clear();
  }

  /** Reads what a wrong answer computes. Results of tests do not depend on it. */
  async read(): Promise<void> {
    if (!this.needsReading) return;
    this.readings = [];
    const facts = this.host.facts(this.exercise);
    // Code that has seen hidden tests could return to a reader what they asked.
    if (facts && (!this.options.hidden || (await this.getFresh()))) {
      const { readAnswer } = await import('./read-answer');
      this.readings = readAnswer(this.host, this.vm, facts, this.wrongParts);
    }
  }

  /** Prepares another VM. @returns false if the exercise has used up its time or fuel */
  private async getFresh(): Promise<boolean> {
    this.vm.close();
    try {
      await this.vm.prepare();
      return true;
    } catch (error) {
      if (!isLoadFault(error)) throw error;
      return false;
    }
  }

  /** Runs the next test under a guard of its own. All run again if a busy machine used up its time. */
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
    const workedBefore = host.guard.workedMs();
    let error: unknown;
    vm.guarded.run(() => {
      error = this.errorOf(test);
    });
    vm.budget.work(host.guard.workedMs() - workedBefore);
    // Outside of the guard: recording is the grader's work.
    this.finish(test, error, host.now() - start);
  }

  /** @returns false if the exercise cannot be loaded: the next test is finished, and has the reason */
  private open(): boolean {
    try {
      return this.vm.open();
    } catch (error) {
      if (!isLoadFault(error)) throw error;
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
      this.vm.guarded.run(() => {
        isOpen = this.open();
      });
    } catch (error) {
      if (error instanceof LearnerFault) this.vm.close();
      throw error;
    }
    return isOpen;
  }

  /**
   * Runs a test in the open VM.
   *
   * @returns what it threw, undefined if it threw nothing
   * @throws VmError if the VM itself failed
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
      const trapFault = this.vm.trapFault();
      if (trapFault) return trapFault;
      if (error instanceof VmError) throw error;
      return error;
    }
  }

  /** Finishes the next test with an error, without running it or after it was ended. */
  private fail(error: unknown): void {
    const test = this.next;
    if (isLoadFault(error) && !this.vm.isOpen) this.loadFault = error;
    if (!test) return;
    test.start();
    // The output up to the end of the time differs from run to run.
    this.vm.output.clear();
    this.finish(test, error, 0);
  }

  /** Records a result. It is called again for the same test if the guard ended it here. The last result counts. */
  private finish(test: PlannedTest, error: unknown, durationMs: number): void {
    const status = test.finish(error, durationMs);
    this.statuses.add(status);
    if (isWrong({ status })) this.wrongParts.add(test.part ?? null);
    if (this.next === test) this.finished += 1;
    this.vm.output.clear();
  }
}

/** Nothing can be tested: the exercise does not load, or what its suite puts into the VM does not. */
function isLoadFault(error: unknown): error is LearnerFault | SuiteError {
  return error instanceof LearnerFault || error instanceof SuiteError;
}
