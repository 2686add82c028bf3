import type { Activation } from '../../exercises/06-neural-network';
import { addUp } from './lists';
import { computed, EXAMPLES, numbersIn, type PlainLayer } from './network';

/** A model to be trained, what it is trained on, and how far it goes in a step. */
export interface Task {
  /** The arguments of `new MLP(…)`. */
  model: readonly [inputs: number, outputs: readonly number[], activation: 'tanh' | 'relu'];
  inputs: readonly (readonly number[])[];
  targets: readonly number[];
  learningRate: number;
}

/** The lecture's four examples. */
export const LECTURE: Task = {
  model: [3, [4, 4, 1], 'tanh'],
  inputs: EXAMPLES,
  targets: [1, -1, -1, 1],
  learningRate: 0.02,
};

/** Another model, on other examples, with another learning rate. */
export const SMALL: Task = {
  model: [2, [3, 1], 'relu'],
  inputs: [
    [0, 1],
    [1, -0.5],
    [-1, 0.5],
    [0.5, 0.5],
  ],
  targets: [1, -1, 0.5, 2],
  learningRate: 0.05,
};

/** The activation of each layer. */
export function activationsOf({ model: [, outputs, activation] }: Task): Activation[] {
  return outputs.map((_, layer) => (layer < outputs.length - 1 ? activation : 'linear'));
}

/** What training gives: the loss before each step, and the weights and biases after the last. */
export interface Trained {
  losses: number[];
  parameters: number[];
}

/** Trains a network in plain numbers, from the weights and biases that it has. */
export function trained(layers: readonly PlainLayer[], task: Task, steps: number): Trained {
  if (steps === 0) return { losses: [], parameters: numbersIn(layers) };
  const examples = task.inputs.map((inputs, index) => {
    const { results, parameters } = computed(layers, inputs);
    const difference = (results[0] as number) - (task.targets[index] as number);
    return { loss: difference ** 2, gradient: parameters.map((derivative) => 2 * difference * derivative) };
  });
  const gradient = addUp(examples.map((example) => example.gradient));
  const moves = gradient.map((derivative) => -task.learningRate * derivative);
  const next = trained(movedBy(moves, layers), task, steps - 1);
  const loss = examples.reduce((sum, example) => sum + example.loss, 0);
  return { losses: [loss, ...next.losses], parameters: next.parameters };
}

/** The layers with a number added to each weight and bias, in the order of `numbersIn`. */
function movedBy(moves: readonly number[], layers: readonly PlainLayer[]): PlainLayer[] {
  const left = moves.values();
  const moved = (number: number) => number + (left.next().value as number);
  return layers.map(({ activation, neurons }) => ({
    activation,
    neurons: neurons.map(({ weights, bias }) => ({ weights: weights.map(moved), bias: moved(bias) })),
  }));
}
