import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';

/** Calls of console and of given functions that cost a tick: 100 of these take about as long. */
const CALLS_PER_TICK = 100;

/**
 * Counts the interrupt ticks of one VM. The VM ticks after a fixed number of loop turns and calls, so the same code
 * burns the same fuel on any machine, however busy.
 */
export class Fuel {
  /** Why the VM must not be used again: its limits were hit and its state is anybody's guess. */
  private reason: string | undefined;
  private test = 0;
  private exercise = 0;
  private calls = 0;

  constructor(private readonly limits: Limits) {}

  /** Called by the VM at each tick; true ends what is running. */
  burn(): boolean {
    this.test += 1;
    this.exercise += 1;
    if (this.test > this.limits.fuelPerTest) this.spend(ENDLESS);
    return this.isSpent;
  }

  /** Called at each call out of the VM: these take time, but hardly any turns inside. */
  burnCall(): void {
    this.calls += 1;
    if (this.calls % CALLS_PER_TICK === 0) this.burn();
  }

  /** Fills up for the next test. */
  refill(): void {
    this.test = 0;
  }

  /** Ticks burnt since the VM was opened. */
  get burnt(): number {
    return this.exercise;
  }

  get isSpent(): boolean {
    return this.reason !== undefined;
  }

  /** Marks the VM as used up. The first reason stands. */
  spend(reason: string): void {
    this.reason ??= reason;
  }

  fault(): LearnerFault {
    return new LearnerFault(this.reason ?? ENDLESS, 'spent');
  }
}

export const ENDLESS =
  'Your code took too long and was stopped. Look for a loop whose condition never becomes false, or a method that calls itself.';
export const OUT_OF_MEMORY =
  'Your code ran out of memory and was stopped. Look for an array or a text that keeps growing in a loop.';
