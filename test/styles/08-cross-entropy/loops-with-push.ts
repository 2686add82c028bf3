export function crossEntropy(logits: readonly number[], label: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) largest = Math.max(largest, logits[i] as number);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += Math.exp((logits[i] as number) - largest);
  return -((logits[label] as number) - largest - Math.log(sum));
}

export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) largest = Math.max(largest, logits[i] as number);
  const result: number[] = [];
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const count = Math.exp((logits[i] as number) - largest);
    result.push(count);
    sum += count;
  }
  for (let i = 0; i < result.length; i++) result[i] = (result[i] as number) / sum;
  result[label] = (result[label] as number) - 1;
  return result;
}

export function meanCrossEntropyGradient(batch: readonly (readonly number[])[], labels: readonly number[]): number[][] {
  const rows: number[][] = [];
  for (let row = 0; row < batch.length; row++) {
    const slopes = crossEntropyGradient(batch[row] as readonly number[], labels[row] as number);
    for (let i = 0; i < slopes.length; i++) slopes[i] = (slopes[i] as number) / batch.length;
    rows.push(slopes);
  }
  return rows;
}
