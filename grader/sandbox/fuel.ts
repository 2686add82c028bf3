import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import { hasOverflowed, stepsBeforeOverflow } from './meter-wasm';

/** Calls of the console or of host functions that cost one tick. They run few instructions inside the VM. */
const CALLS_PER_TICK = 100;

/** Lines on the console that cost one tick when no more text is kept. Ten thousand of them are no mistake. */
const DROPPED_LINES_PER_TICK = 1_000;

/** Lines of one test, of which no text is kept, that may be what took too long. */
const MANY_LINES = 10 * DROPPED_LINES_PER_TICK;

/** The steps that compiled code of a VM may still take. Below 0 it traps: see `meterWasm`. */
export interface StepsLeft {
  value: number;
}

/**
 * Counts the interrupt ticks of one VM, and the steps of its built-in functions, in which it does not tick. The same
 * code takes the same ticks and steps on any machine, however busy.
 */
export class Fuel {
  /** The limit that was hit. The VM's state is undefined from then on, so it is not reused. */
  private reason: string | undefined;
  private testTicks = 0;
  private totalTicks = 0;
  private hostCalls = 0;
  private droppedLines = 0;
  /** Of these, those of earlier tests. */
  private earlierLines = 0;
  /** Steps of earlier tests. */
  private earlierSteps = 0;

  constructor(
    private readonly limits: Limits,
    private readonly stepsLeft: StepsLeft,
  ) {
    stepsLeft.value = limits.stepsPerTest;
  }

  /**
   * Called by the VM at each tick.
   *
   * @returns true to end the code that is running
   */
  burn(): boolean {
    this.testTicks += 1;
    this.totalTicks += 1;
    if (this.testTicks > this.limits.fuelPerTest) this.spend(ENDLESS);
    return this.isSpent;
  }

  /** Called at each call out of the VM. Such calls take time, but cause few ticks of their own. */
  burnCall(): void {
    this.hostCalls += 1;
    if (this.hostCalls % CALLS_PER_TICK === 0) this.burn();
  }

  /** Called at each line on the console of which no text is kept. */
  burnDroppedLine(): void {
    this.droppedLines += 1;
    if (this.droppedLines % DROPPED_LINES_PER_TICK === 0) this.burn();
  }

  /** Gives the next test its full amount. */
  refill(): void {
    this.testTicks = 0;
    this.earlierSteps = this.steps;
    this.earlierLines = this.droppedLines;
    if (!this.hasTrapped) this.stepsLeft.value = this.limits.stepsPerTest;
  }

  /** Ticks burnt since the VM was opened. */
  get burnt(): number {
    return this.totalTicks;
  }

  /** Steps taken since the VM was opened. */
  get steps(): number {
    const { value } = this.stepsLeft;
    return this.earlierSteps + this.limits.stepsPerTest - (hasOverflowed(value) ? stepsBeforeOverflow(value) : value);
  }

  /** The VM ran out of steps or of stack, and trapped. A suite may have caught that. */
  get hasTrapped(): boolean {
    return this.stepsLeft.value < 0;
  }

  get isSpent(): boolean {
    return this.reason !== undefined || this.hasTrapped;
  }

  /** Marks the VM as used up. The first reason is kept. */
  spend(reason: string): void {
    this.reason ??= reason;
  }

  fault(): LearnerFault {
    const lines = this.droppedLines - this.earlierLines;
    const reason = this.reason ?? this.trapReason();
    return new LearnerFault(reason === ENDLESS && lines >= MANY_LINES ? tooManyLines(lines) : reason, 'spent');
  }

  private trapReason(): string {
    if (!this.hasTrapped) return ENDLESS;
    return hasOverflowed(this.stepsLeft.value) ? TOO_DEEP : tooManySteps(this.limits.stepsPerTest);
  }
}

const tooManySteps = (steps: number) =>
  `Your code was stopped after ${steps / 1_000_000} million steps. Look for work that never ends.`;
const tooManyLines = (lines: number) =>
  `Your code took too long and was stopped, after more than ${Math.floor(lines / 1_000)},000 lines on the console. ` +
  'Look for a loop whose condition never becomes false, or for a console.log that runs too often.';
export const ENDLESS =
  'Your code took too long and was stopped. Look for a loop whose condition never becomes false, ' +
  'or a method that calls itself.';
/** QuickJS parses with the same stack, and knows no line then. */
export const TOO_DEEP =
  'your code calls itself without end, or nests statements too deeply. Take nested statements apart.';
export const OUT_OF_MEMORY =
  'Your code ran out of memory and was stopped. Look for an array or a text that keeps growing in a loop.';
