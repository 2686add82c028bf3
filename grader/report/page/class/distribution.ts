/** Counts how often each number occurs. Its memory grows with the different numbers alone. */
export class Distribution {
  private readonly times = new Map<number, number>();
  private sum = 0;
  count = 0;

  add(number: number): void {
    this.times.set(number, (this.times.get(number) ?? 0) + 1);
    this.sum += number;
    this.count += 1;
  }

  /** NaN if there are no numbers. */
  get mean(): number {
    return this.sum / this.count;
  }

  /** The mean of the two middle numbers if the count is even; NaN if there are no numbers. */
  get median(): number {
    return (this.ranked(Math.floor((this.count - 1) / 2)) + this.ranked(Math.floor(this.count / 2))) / 2;
  }

  /** @param rank position in ascending order, from 0 */
  private ranked(rank: number): number {
    let before = 0;
    for (const [number, times] of [...this.times].sort(([one], [other]) => one - other)) {
      before += times;
      if (rank < before) return number;
    }
    return Number.NaN;
  }
}
