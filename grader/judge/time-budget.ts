import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Fuel } from '../sandbox/fuel';

/** What the tests of a submission have used, over all of its exercises. */
export interface SubmissionUse {
  /** Steps of closed VMs. */
  steps: number;
  /** How many tests have used up their wall-clock time. */
  clocks: number;
  /** Processor time of tests that ran alone. */
  workedMs: number;
}

/** What the tests of an exercise may use together, in all VMs in which they run. */
export class TimeBudget {
  /** Fuel burnt in closed VMs, in ticks. */
  private burntTicks = 0;
  /** Steps taken in closed VMs. */
  private steps = 0;
  /** True after a test used up its wall-clock time. The next test would only take as long again. */
  private isUsedUp = false;

  constructor(
    private readonly limits: Limits,
    private readonly submission: SubmissionUse,
  ) {}

  /** Milliseconds that a test may take. They are halved after each test that used them up. */
  get wallMs(): number {
    return Math.ceil(this.limits.wallMs / 2 ** this.submission.clocks);
  }

  /** Milliseconds for tests that run together. If they take longer, they run again, each alone. */
  get togetherMs(): number {
    return Math.ceil(this.wallMs / 4);
  }

  /** Adds fuel and steps of a closed VM. A VM that hit another limit counts as one that used up its fuel. */
  add(fuel: Fuel): void {
    this.burntTicks += fuel.isSpent ? Math.max(fuel.burnt, this.limits.fuelPerTest) : fuel.burnt;
    this.steps += fuel.steps;
    this.submission.steps += fuel.steps;
  }

  /** Called before all tests run again. Wall-clock time that was used up stays used up. */
  startOver(): void {
    this.burntTicks = 0;
    this.submission.steps -= this.steps;
    this.steps = 0;
  }

  /**
   * Adds a test that ran alone.
   *
   * @param milliseconds of processor time
   */
  work(milliseconds: number): void {
    this.submission.workedMs += milliseconds;
  }

  /** Called if a test used up its wall-clock time. */
  useUpClock(): void {
    this.isUsedUp = true;
    this.submission.clocks += 1;
  }

  /** @param current fuel of the open VM */
  isLeft(current: Fuel | undefined): boolean {
    return this.isLeftForExercise(current) && this.isLeftForSubmission(current);
  }

  /** @throws LearnerFault if time, fuel or steps are used up */
  check(current: Fuel | undefined): void {
    if (!this.isLeftForExercise(current)) throw new LearnerFault(EXERCISE_USED_UP, 'spent');
    if (!this.isLeftForSubmission(current)) throw new LearnerFault(SUBMISSION_USED_UP, 'spent');
  }

  private isLeftForExercise(current: Fuel | undefined): boolean {
    const { fuelPerExercise, stepsPerExercise } = this.limits;
    if (this.isUsedUp || this.burntTicks + (current?.burnt ?? 0) > fuelPerExercise) return false;
    return this.steps + (current?.steps ?? 0) <= stepsPerExercise;
  }

  private isLeftForSubmission(current: Fuel | undefined): boolean {
    const { stepsPerSubmission, submissionMs } = this.limits;
    const { steps, workedMs } = this.submission;
    return steps + (current?.steps ?? 0) <= stepsPerSubmission && workedMs <= submissionMs;
  }
}

const EXERCISE_USED_UP = 'Not run: earlier tests of this exercise already used up its time. Fix the first one.';
const SUBMISSION_USED_UP =
  'Not run: earlier tests of this submission already used up the time of all its tests. ' +
  'Fix the first one that was stopped or took long.';
