class CrossEntropy {
  private readonly counts: readonly number[];
  private readonly total: number;
  private readonly largest: number;

  constructor(
    private readonly logits: readonly number[],
    private readonly label: number,
  ) {
    this.largest = Math.max(...logits);
    this.counts = logits.map((logit) => Math.exp(logit - this.largest));
    this.total = this.counts.reduce((sum, count) => sum + count, 0);
  }

  get loss(): number {
    return Math.log(this.total) - ((this.logits[this.label] as number) - this.largest);
  }

  *slopes(): Generator<number> {
    for (const [index, count] of this.counts.entries()) yield count / this.total - (index === this.label ? 1 : 0);
  }
}

export function crossEntropy(logits: readonly number[], label: number): number {
  return new CrossEntropy(logits, label).loss;
}

export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  return [...new CrossEntropy(logits, label).slopes()];
}

export function meanCrossEntropyGradient(batch: readonly (readonly number[])[], labels: readonly number[]): number[][] {
  return batch.map((logits, row) => crossEntropyGradient(logits, labels[row] as number).map((x) => x / batch.length));
}
