import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import type { Fuel } from '../sandbox/fuel';

/** How often each submission has used up the wall clock, over all of its exercises. */
export type UsedUpClocks = Map<Submission, number>;

/** What the tests of one exercise may use together, over all the VMs that they run in. */
export class TimeBudget {
  /** Fuel burnt in VMs that are closed, in ticks. */
  private burnt = 0;
  /** Processor time of tests that took too long to run together with others, in milliseconds. */
  private slowMs = 0;
  /** The wall clock was used up once. A native loop costs seconds, and the next test would run into it again. */
  private over = false;

  constructor(
    private readonly submission: Submission,
    private readonly limits: Limits,
    private readonly usedUpClocks: UsedUpClocks,
  ) {}

  /** Milliseconds that one test may take now. */
  get wallMs(): number {
    return Math.ceil(this.limits.wallMs / 2 ** (this.usedUpClocks.get(this.submission) ?? 0));
  }

  /** Milliseconds for tests that run together. When they are up, the tests run again, each alone. */
  get togetherMs(): number {
    return Math.ceil(this.wallMs / 4);
  }

  /** Adds the fuel of a VM that was closed. One that ran out of memory or time counts as one that ran out of fuel. */
  add(fuel: Fuel): void {
    this.burnt += fuel.isSpent ? Math.max(fuel.burnt, this.limits.fuelPerTest) : fuel.burnt;
  }

  /** All tests run again. A clock that was used up stays used up. */
  startOver(): void {
    this.burnt = 0;
    this.slowMs = 0;
  }

  /**
   * Adds a test that ran alone. Several that nearly use up the clock cost as much as one that does.
   *
   * @param milliseconds of processor time
   */
  work(milliseconds: number): void {
    if (milliseconds > this.togetherMs) this.slowMs += milliseconds;
    if (this.slowMs >= this.wallMs) this.useUpClock();
  }

  /** A test was ended by the wall clock. */
  useUpClock(): void {
    this.over = true;
    this.usedUpClocks.set(this.submission, (this.usedUpClocks.get(this.submission) ?? 0) + 1);
  }

  /** @param current of the VM that is open */
  isLeft(current: Fuel | undefined): boolean {
    return !this.over && this.burnt + (current?.burnt ?? 0) <= this.limits.fuelPerExercise;
  }

  /** @throws LearnerFault if nothing is left */
  check(current: Fuel | undefined): void {
    if (!this.isLeft(current)) {
      throw new LearnerFault(
        'Not run: earlier tests of this exercise already used up its time. Fix the first one.',
        'spent',
      );
    }
  }
}
