/** The logarithm of the sum of exp of each. */
const logSumExp = (numbers: readonly number[]): number => {
  const largest = Math.max(...numbers);
  return largest + Math.log(numbers.map((x) => Math.exp(x - largest)).reduce((a, b) => a + b));
};

export const crossEntropy = (logits: readonly number[], label: number): number =>
  logSumExp(logits) - (logits[label] as number);

/** exp of the logarithm of each probability. */
export const crossEntropyGradient = (logits: readonly number[], label: number): number[] => {
  const total = logSumExp(logits);
  return logits.map((x, index) => Math.exp(x - total) - Number(index === label));
};

export const meanCrossEntropyGradient = (
  batch: readonly (readonly number[])[],
  labels: readonly number[],
): number[][] =>
  batch.map((logits, row) => crossEntropyGradient(logits, labels[row] as number).map((x) => x / batch.length));
