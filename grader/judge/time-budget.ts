import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import type { Fuel } from '../sandbox/fuel';

/** How often each submission has used up the wall clock. */
const clocksUsedUp = new WeakMap<Submission, number>();

/** What the tests of one exercise may use together, over all the VMs that they run in. */
export class TimeBudget {
  /** Fuel burnt in VMs that are gone. */
  private burnt = 0;
  /** Processor time of tests that took too long for a row, in milliseconds. */
  private slowMs = 0;
  /** The wall clock was used up once: a native loop costs seconds, and the next test would only run into it again. */
  private over = false;

  constructor(
    private readonly submission: Submission,
    private readonly limits: Limits,
  ) {}

  /** Milliseconds that one test may take now. */
  get wallMs(): number {
    return Math.ceil(this.limits.wallMs / 2 ** (clocksUsedUp.get(this.submission) ?? 0));
  }

  /** Milliseconds for a row of tests: one that is stopped by this is tried again, alone. */
  get togetherMs(): number {
    return Math.ceil(this.wallMs / 4);
  }

  /** A VM is gone; one that ran out of memory or time has cost as much as one that ran out of fuel. */
  add(fuel: Fuel): void {
    this.burnt += fuel.isSpent ? Math.max(fuel.burnt, this.limits.fuelPerTest) : fuel.burnt;
  }

  /** All tests run again. What used up the clock did so for good. */
  startOver(): void {
    this.burnt = 0;
    this.slowMs = 0;
  }

  /** A test ran alone for so long, in milliseconds of processor time. Many that nearly use up the clock cost as much as one that does. */
  work(milliseconds: number): void {
    if (milliseconds > this.togetherMs) this.slowMs += milliseconds;
    if (this.slowMs >= this.wallMs) this.useUpClock();
  }

  /** A test was ended by the wall clock. */
  useUpClock(): void {
    this.over = true;
    clocksUsedUp.set(this.submission, (clocksUsedUp.get(this.submission) ?? 0) + 1);
  }

  /** @param current of the VM that is open */
  isLeft(current: Fuel | undefined): boolean {
    return !this.over && this.burnt + (current?.burnt ?? 0) <= this.limits.fuelPerExercise;
  }

  /** @throws LearnerFault when nothing is left */
  check(current: Fuel | undefined): void {
    if (!this.isLeft(current)) {
      throw new LearnerFault(
        'Not run: earlier tests of this exercise already used up its time. Fix the first one.',
        'spent',
      );
    }
  }
}
