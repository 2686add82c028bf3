import { grad, numpy as np } from '../engine/library';
import { notStarted } from '../engine/not-started';

const FILE = 'exercises/10-real-library.ts';

/**
 * Task 10.1. The notebook's loss once more, computed by the library: -log of the probability that softmax gives the
 * class `label`. Numbers with 64 bits, as `.double()` asks for in PyTorch.
 *
 * Example: loss([0, 3, -2, 1], 3) is about 2.175515
 */
export function loss(logits: readonly number[], label: number): number {
  return notStarted(FILE, 'loss', '10.1: the loss, by calls of the library.');
}

/**
 * Task 10.2. The gradient of that loss, by the library: no derivative of your own.
 *
 * Example: lossGradient([0, 3, -2, 1], 3) is about [0.041773, 0.839025, 0.005653, -0.886450]
 */
export function lossGradient(logits: readonly number[], label: number): number[] {
  return notStarted(FILE, 'lossGradient', '10.2: the gradient of the loss, by the library.');
}

/**
 * Task 10.3. The gradient of the f of task 1, by the library: write f with its operations, and let it differentiate.
 *
 * Example: libraryGradf(2, 3, 4) is about [-12.353553, 10.256990, 0.0625]
 */
export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  return notStarted(FILE, 'libraryGradf', '10.3: the three partial derivatives of f, by the library.');
}
