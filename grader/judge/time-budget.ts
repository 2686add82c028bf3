import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import type { Fuel } from '../sandbox/fuel';

/** How many tests of each submission have used up their wall-clock time, over all of its exercises. */
export type UsedUpClocks = Map<Submission, number>;

/** What the tests of an exercise may use together, in all VMs in which they run. */
export class TimeBudget {
  /** Fuel burnt in closed VMs, in ticks. */
  private burntTicks = 0;
  /** Processor time of slow tests: each took longer than tests that run together may. */
  private slowMs = 0;
  /** True after a test used up its wall-clock time. The next test would only take as long again. */
  private isUsedUp = false;

  constructor(
    private readonly submission: Submission,
    private readonly limits: Limits,
    private readonly usedUpClocks: UsedUpClocks,
  ) {}

  /** Milliseconds that a test may take. They are halved after each test that used them up. */
  get wallMs(): number {
    return Math.ceil(this.limits.wallMs / 2 ** (this.usedUpClocks.get(this.submission) ?? 0));
  }

  /** Milliseconds for tests that run together. If they take longer, they run again, each alone. */
  get togetherMs(): number {
    return Math.ceil(this.wallMs / 4);
  }

  /** Adds the fuel of a closed VM. A VM that hit another limit counts as one that used up its fuel. */
  add(fuel: Fuel): void {
    this.burntTicks += fuel.isSpent ? Math.max(fuel.burnt, this.limits.fuelPerTest) : fuel.burnt;
  }

  /** Called before all tests run again. Wall-clock time that was used up stays used up. */
  startOver(): void {
    this.burntTicks = 0;
    this.slowMs = 0;
  }

  /**
   * Adds a test that ran alone. Several slow tests together can use up the time of one.
   *
   * @param milliseconds of processor time
   */
  work(milliseconds: number): void {
    if (milliseconds > this.togetherMs) this.slowMs += milliseconds;
    if (this.slowMs >= this.wallMs) this.useUpClock();
  }

  /** Called if a test used up its wall-clock time. */
  useUpClock(): void {
    this.isUsedUp = true;
    this.usedUpClocks.set(this.submission, (this.usedUpClocks.get(this.submission) ?? 0) + 1);
  }

  /** @param current fuel of the open VM */
  isLeft(current: Fuel | undefined): boolean {
    return !this.isUsedUp && this.burntTicks + (current?.burnt ?? 0) <= this.limits.fuelPerExercise;
  }

  /** @throws LearnerFault if time or fuel is used up */
  check(current: Fuel | undefined): void {
    if (!this.isLeft(current)) {
      throw new LearnerFault(
        'Not run: earlier tests of this exercise already used up its time. Fix the first one.',
        'spent',
      );
    }
  }
}
