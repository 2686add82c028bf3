/** The speed of a run. */
export class Rate {
  private readonly begun: number;

  /**
   * @param total submissions in the run
   * @param before submissions graded by an earlier run
   * @param now a clock in milliseconds
   */
  constructor(
    readonly total: number,
    readonly before: number,
    readonly now: () => number,
  ) {
    this.begun = now();
  }

  /** Milliseconds since the run began. */
  get elapsed(): number {
    return this.now() - this.begun;
  }

  /**
   * Describes speed and time left: `24.3 a second, 2 min 10 s left`.
   *
   * @param done submissions that have a result
   */
  at(done: number): string {
    const fresh = done - this.before;
    if (fresh <= 0 || this.elapsed <= 0) return 'just begun';
    const rate = (fresh / this.elapsed) * 1000;
    return `${rate.toFixed(1)} a second, ${durationText((this.total - done) / rate)} left`;
  }
}

/** Two units at most: `2 min 10 s`, `1 h 5 min`. */
function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
