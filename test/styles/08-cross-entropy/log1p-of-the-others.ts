/** log(1 + small) keeps more digits: the largest term of the sum is exactly 1. */
export function crossEntropy(logits: readonly number[], label: number): number {
  const sorted = [...logits].sort((a, b) => b - a);
  const [largest, ...others] = sorted as [number, ...number[]];
  return Math.log1p(others.reduce((sum, x) => sum + Math.exp(x - largest), 0)) + (largest - (logits[label] as number));
}

export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  const largest = [...logits].sort((a, b) => b - a)[0] as number;
  const counts = logits.map((x) => Math.exp(x - largest));
  const sum = counts.reduce((a, b) => a + b);
  return counts.map((count, i) => (i === label ? (count - sum) / sum : count / sum));
}

export function meanCrossEntropyGradient(batch: readonly (readonly number[])[], labels: readonly number[]): number[][] {
  return batch.map((logits, row) => crossEntropyGradient(logits, labels[row] as number).map((x) => x / batch.length));
}
