/** The derivatives of one loss, times a factor. */
function gradient(logits: readonly number[], label: number | undefined, factor: number): number[] {
  const largest = Math.max.apply(null, [...logits]);
  const counts = logits.map((logit) => Math.exp(logit - largest));
  const share = factor / counts.reduce((total, count) => total + count);
  return counts.map((count, index) => count * share - (index === label ? factor : 0));
}

export function crossEntropy(logits: readonly number[], label: number): number {
  const largest = Math.max.apply(null, [...logits]);
  const counts = logits.map((logit) => Math.exp(logit - largest));
  return largest + Math.log(counts.reduce((total, count) => total + count)) - (logits[label] ?? Number.NaN);
}

export const crossEntropyGradient = (logits: readonly number[], label: number): number[] => gradient(logits, label, 1);

export const meanCrossEntropyGradient = (
  batch: readonly (readonly number[])[],
  labels: readonly number[],
): number[][] => Array.from(batch, (logits, row) => gradient(logits, labels[row], 1 / batch.length));
