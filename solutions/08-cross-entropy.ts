/** log Σ exp(x) - x_label. Taking the largest logit off keeps exp from overflowing, and log Σ gets it back. */
export function crossEntropy(logits: readonly number[], label: number): number {
  const largest = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return Math.log(sum) + largest - (logits[label] as number);
}

/** The probability of each class, and 1 less for the label. */
export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  const largest = Math.max(...logits);
  const counts = logits.map((logit) => Math.exp(logit - largest));
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count, index) => count / sum - (index === label ? 1 : 0));
}

/** The derivative of a mean of n losses is that of one loss, over n. */
export function meanCrossEntropyGradient(batch: readonly (readonly number[])[], labels: readonly number[]): number[][] {
  return batch.map((logits, row) =>
    crossEntropyGradient(logits, labels[row] as number).map((slope) => slope / batch.length),
  );
}
