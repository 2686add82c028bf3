export function crossEntropy(logits: readonly number[], label: number): number {
  const x = Float64Array.from(logits);
  const largest = x.reduce((a, b) => Math.max(a, b));
  return Math.log(x.map((logit) => Math.exp(logit - largest)).reduce((a, b) => a + b)) + largest - (x[label] as number);
}

export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  const x = new Float64Array(logits);
  const largest = x.reduce((a, b) => Math.max(a, b));
  x.forEach((logit, i) => {
    x[i] = Math.exp(logit - largest);
  });
  const sum = x.reduce((a, b) => a + b);
  const slopes = x.map((count) => count / sum);
  slopes[label] = (slopes[label] as number) - 1;
  return Array.from(slopes);
}

export function meanCrossEntropyGradient(batch: readonly (readonly number[])[], labels: readonly number[]): number[][] {
  return batch.map((logits, row) => crossEntropyGradient(logits, labels[row] as number).map((x) => x / batch.length));
}
