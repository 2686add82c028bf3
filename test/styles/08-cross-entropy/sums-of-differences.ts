/** 1 / Σ exp(xⱼ - xᵢ) is the probability of class i, for logits of any size: 1 / Infinity is 0. */
const probability = (logits: readonly number[], index: number): number => {
  const own = logits[index] as number;
  return 1 / logits.reduce((sum, x) => sum + Math.exp(x - own), 0);
};

export function crossEntropy(logits: readonly number[], label: number): number {
  const own = logits[label] as number;
  let largest = own;
  for (const x of logits) if (x > largest) largest = x;
  let sum = 0;
  for (const x of logits) sum += Math.exp(x - largest);
  return largest - own + Math.log(sum);
}

export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  return logits.map((_, index) => (index === label ? probability(logits, index) - 1 : probability(logits, index)));
}

export function meanCrossEntropyGradient(batch: readonly (readonly number[])[], labels: readonly number[]): number[][] {
  return batch.map((logits, row) => crossEntropyGradient(logits, labels[row] as number).map((x) => x / batch.length));
}
