import { notStarted } from '../engine/not-started';
import { MLP, Value } from './06-neural-network';

export { MLP, Value }; // The suite makes its models with these: leave this line.

const FILE = 'exercises/07-training.ts';

/**
 * Task 7.1. How wrong predictions are: the sum of the squares of their differences from the targets.
 *
 * Example: predictions Value(data=0.5) and Value(data=-1), targets [1, -1]: the loss is Value(data=0.25)
 *
 * @throws RangeError if there are not as many targets as predictions
 */
export function squaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  return notStarted(FILE, 'squaredError', '7.1: the sum of the squared differences.');
}

/**
 * Task 7.2. One step downhill: moves the data of every parameter a little, so that the loss falls. The learning rate
 * says how far for a gradient of 1.
 *
 * Example: data 2, grad 3, learning rate 0.1: the data is 1.7 afterwards.
 */
export function step(parameters: readonly Value[], learningRate: number): void {
  notStarted(FILE, 'step', '7.2: move the parameters downhill.');
}

/**
 * Task 7.3. Trains a model with one output: as often as `steps` says, takes the squared error over all examples
 * together and makes one step. Gradients that are left from before must not count.
 *
 * Example: train(model, [[0, 1], [1, 0]], [1, -1], 20, 0.05) makes 20 steps.
 *
 * @param inputs one row for each example
 * @param targets one number for each example
 * @returns the loss before each step, in order
 */
export function train(
  model: MLP,
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  steps: number,
  learningRate: number,
): number[] {
  return notStarted(FILE, 'train', '7.3: loss, gradients, step, again and again.');
}
