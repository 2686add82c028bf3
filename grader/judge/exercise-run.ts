import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import type { ExerciseOptions } from '../suite/runner-api';
import { Interrupted, isOfVm, LoadedExercise } from './exercise-vm';

/** One test of an attempt. */
export interface Trial {
  /** The test's own function. */
  run: () => unknown;
  /** Called before it runs: what an earlier try of it left behind goes. */
  begin(): void;
  /** Called with what it threw, if anything, and how long it took, in milliseconds. */
  end(error: unknown, durationMs: number): void;
}

/** The tests of one exercise of one submission, in the order in which they are added. */
export class Attempt {
  readonly loaded: LoadedExercise;
  private readonly trials: Trial[] = [];
  /** How many of them are over. */
  private over = 0;
  /** A row was stopped: the tests run again from the first one on, each with a guard of its own. */
  isCareful = false;
  /** Why there is nothing to test. */
  private loadFault: LearnerFault | undefined;

  constructor(
    root: string,
    readonly submission: Submission,
    readonly exercise: string,
    readonly options: ExerciseOptions,
    limits: Limits,
  ) {
    this.loaded = new LoadedExercise(root, submission, exercise, options, limits);
  }

  add(trial: Trial): void {
    this.trials.push(trial);
  }

  /** Nothing is left to run. */
  get isOver(): boolean {
    return this.over === this.trials.length;
  }

  private get next(): Trial | undefined {
    return this.trials[this.over];
  }

  /** Makes ready what the next test needs. @returns false when that test cannot run: it is over, with the reason */
  async getReady(): Promise<boolean> {
    try {
      if (this.loadFault) throw this.loadFault;
      await this.loaded.prepare();
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  /** Runs tests until none is left, or the next one needs to be made ready. To be called under a guard. */
  runRow(): void {
    if (this.loadFault || this.isCareful || !this.open()) return;
    for (let trial = this.next; trial && this.loaded.isUsable; trial = this.next) {
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
    this.loaded.startOver();
    this.isCareful = true;
    this.over = 0;
  }

  /** Runs the next test with a guard of its own. On a machine that is busy with something else all have to run again. */
  runSlow(): void {
    const trial = this.next;
    if (!trial) return;
    try {
      if (this.openAlone()) this.runAlone(trial);
    } catch (error) {
      if (error instanceof Interrupted) this.stop();
      else this.fail(error);
    }
  }

  private runAlone(trial: Trial): void {
    const start = performance.now();
    const before = process.cpuUsage();
    let error: unknown;
    this.loaded.underGuard(() => {
      error = this.errorOf(trial);
    });
    const { user, system } = process.cpuUsage(before);
    this.loaded.allowance.work((user + system) / 1000);
    // What is written down here is the grader's work: no clock of the learner's runs.
    this.end(trial, error, performance.now() - start);
  }

  /** @returns false when the exercise does not load: the next test is over */
  private open(): boolean {
    try {
      return this.loaded.open();
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
      this.loaded.underGuard(() => {
        isOpen = this.open();
      });
    } catch (error) {
      if (error instanceof LearnerFault) this.loaded.close();
      throw error;
    }
    return isOpen;
  }

  /** What a test throws, in the VM that is open. @throws Error what is the VM's doing, not the test's */
  private errorOf(trial: Trial): unknown {
    this.loaded.refresh();
    trial.begin();
    try {
      const returned = trial.run();
      if (returned !== undefined) {
        // What it does later is nobody's business any more.
        Promise.resolve(returned).catch(() => {});
        throw new SuiteError('A graded test must be synchronous: it is judged when it returns.');
      }
      this.loaded.checkFuel();
      return undefined;
    } catch (error) {
      if (isOfVm(error)) throw error;
      return error;
    }
  }

  /** The next test is over because of something that is not its own doing. */
  private fail(error: unknown): void {
    const trial = this.next;
    if (error instanceof LearnerFault && !this.loaded.isOpen) this.loadFault = error;
    if (!trial) return;
    trial.begin();
    // How much was written until the clock struck is chance.
    this.loaded.output.clear();
    this.end(trial, error, 0);
  }

  /** The test is over. Called again for the same test when the clock struck in the middle: the last result stands. */
  private end(trial: Trial, error: unknown, durationMs: number): void {
    trial.end(error, durationMs);
    if (this.next === trial) this.over += 1;
    this.loaded.output.clear();
  }
}
