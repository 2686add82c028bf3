import { LearnerFault } from '../core/learner-fault';
import { MAX_WALL_FACTOR } from '../core/limits';
import { ENDLESS } from '../sandbox/fuel';
import { VmError } from '../sandbox/vm-error';
import { type Guard, WallClockError } from './guard';
import type { TimeBudget } from './time-budget';

/** Why a VM that failed itself is not used again. */
const BROKEN = 'Your code broke the virtual machine that runs it. Simplify it.';

/** The wall-clock time is up, but other processes used most of it. */
export class ClockStarved extends Error {}

/** The VM in which guarded tasks run. */
export interface GuardedVm {
  /** Called after the guard ended a task: the state of the VM is undefined. */
  discard(): void;
  /** Called if the VM must not run further tests of this exercise. */
  spend(reason: string): void;
}

/** Runs tasks of one exercise, each under a guard of its own. */
export class GuardedRunner {
  /** The guard's time is multiplied by this after a busy machine used it up. */
  private clockFactor = 1;

  constructor(
    private readonly guard: Guard,
    private readonly budget: TimeBudget,
    private readonly vm: GuardedVm,
  ) {}

  /**
   * Runs a task for as long as a test may take.
   *
   * @throws LearnerFault if the time is up or the VM itself failed
   * @throws ClockStarved if the time is up, but other processes used most of it
   */
  run(task: () => void): void {
    const { wallMs } = this.budget;
    try {
      this.guard.run(wallMs * this.clockFactor, task);
    } catch (error) {
      if (error instanceof WallClockError) throw this.errorOfElapsedTime(wallMs, error.workedMs);
      if (!(error instanceof VmError)) throw error;
      // The error is not quoted: engines word it differently, and a learner cannot do anything with it.
      throw this.spend(error.isStackOverflow ? ENDLESS : BROKEN);
    }
  }

  private errorOfElapsedTime(wallMs: number, workedMs: number): Error {
    this.vm.discard();
    if (workedMs < wallMs / 2 && this.clockFactor < MAX_WALL_FACTOR) {
      this.clockFactor = Math.min(MAX_WALL_FACTOR, Math.ceil((this.clockFactor * wallMs) / Math.max(1, workedMs)));
      return new ClockStarved();
    }
    this.budget.useUpClock();
    return this.spend(`Your code was stopped after ${wallMs / 1000} s. Look for work that never ends.`);
  }

  private spend(reason: string): LearnerFault {
    this.vm.spend(reason);
    return new LearnerFault(reason, 'spent');
  }
}
