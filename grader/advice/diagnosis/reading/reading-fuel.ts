/** Thrown when a reading has asked as much as it may. */
export class OutOfFuel extends Error {}

/**
 * What one exercise may use for its readings. It counts calls and the ticks that they burn, never time: a busy machine
 * must not change what a learner is told.
 */
export class ReadingFuel {
  private calls = 0;
  private readonly burntBefore: number;

  /**
   * @param burnt the ticks that the virtual machine has burnt so far
   * @param most calls and ticks that may be used
   */
  constructor(
    private readonly burnt: () => number,
    private readonly most: { calls: number; ticks: number },
  ) {
    this.burntBefore = burnt();
  }

  /**
   * Called before each call of learner code.
   *
   * @throws OutOfFuel if calls or ticks are used up
   */
  take(): void {
    this.calls += 1;
    if (this.calls > this.most.calls || this.burnt() - this.burntBefore > this.most.ticks) throw new OutOfFuel();
  }
}
