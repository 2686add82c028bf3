import { notStarted } from '../engine/not-started';

const FILE = 'exercises/08-cross-entropy.ts';

/**
 * Task 8.1. The loss of a classifier on one example: -log(p), where p is the probability that softmax gives the class
 * `label`. Plain numbers this time, and logits of any size: 1000 is as good as 0.
 *
 * Example: crossEntropy([0, 3, -2, 1], 3) is about 2.175515
 */
export function crossEntropy(logits: readonly number[], label: number): number {
  return notStarted(FILE, 'crossEntropy', '8.1: minus the logarithm of the probability of the label.');
}

/**
 * Task 8.2. The derivatives of that loss by the logits, by a formula that you find on paper.
 *
 * Example: crossEntropyGradient([0, 3, -2, 1], 3) is about [0.041773, 0.839025, 0.005653, -0.886450]
 */
export function crossEntropyGradient(logits: readonly number[], label: number): number[] {
  return notStarted(FILE, 'crossEntropyGradient', '8.2: one derivative for each logit.');
}

/**
 * Task 8.3. A batch: one row of logits and one label for each example. The loss is the mean over the examples.
 *
 * Example: meanCrossEntropyGradient([[0, 0], [0, 0]], [0, 1]) is [[-0.25, 0.25], [0.25, -0.25]]
 *
 * @returns the derivatives of the mean loss, in rows as the logits
 */
export function meanCrossEntropyGradient(batch: readonly (readonly number[])[], labels: readonly number[]): number[][] {
  return notStarted(FILE, 'meanCrossEntropyGradient', '8.3: the derivatives of the mean loss of a batch.');
}
