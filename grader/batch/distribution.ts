/** How often each number came: as large as there are different numbers, whatever their count. */
export class Distribution {
  private readonly times = new Map<number, number>();
  private sum = 0;
  count = 0;

  add(number: number): void {
    this.times.set(number, (this.times.get(number) ?? 0) + 1);
    this.sum += number;
    this.count += 1;
  }

  /** NaN when there is no number. */
  get mean(): number {
    return this.sum / this.count;
  }

  /** Of an even count, the mean of the two in the middle; NaN when there is no number. */
  get median(): number {
    return (this.ranked(Math.floor((this.count - 1) / 2)) + this.ranked(Math.floor(this.count / 2))) / 2;
  }

  /** @param rank 0 for the smallest */
  private ranked(rank: number): number {
    let before = 0;
    for (const [number, times] of [...this.times].sort(([one], [other]) => one - other)) {
      before += times;
      if (rank < before) return number;
    }
    return Number.NaN;
  }
}
