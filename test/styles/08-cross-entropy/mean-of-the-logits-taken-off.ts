const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** Any number may be taken off, as long as exp neither overflows nor gives 0 everywhere. Here the gap is halved. */
export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  const middle = mean(logits);
  const counts = logits.map((logit) => Math.exp(logit - middle));
  const sum = mean(counts) * counts.length;
  return counts.map((count, index) => count / sum - (index === label ? 1 : 0));
}

export function crossEntropy(logits: readonly number[], label: number): number {
  const [largest] = [...logits].sort((one, other) => other - one);
  const top = largest as number;
  return Math.log(mean(logits.map((logit) => Math.exp(logit - top))) * logits.length) + top - (logits[label] as number);
}

export function meanCrossEntropyGradient(batch: readonly (readonly number[])[], labels: readonly number[]): number[][] {
  return batch.map((logits, row) => crossEntropyGradient(logits, labels[row] as number).map((x) => x / batch.length));
}
