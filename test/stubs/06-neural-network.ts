import { notStarted } from '../engine/not-started';
import { uniform } from '../engine/random';
import { Value } from './05-more-operations';

export { Value }; // The suite makes its inputs with it: leave this line.

const FILE = 'exercises/06-neural-network.ts';

/** What a neuron puts its sum through. */
export type Activation = 'tanh' | 'relu' | 'linear';

/**
 * Task 6.1. A neuron: activation(w₁x₁ + w₂x₂ + … + b). With 'linear', the sum itself comes out.
 *
 * Example: weights 0.5 and -1, bias 0, 'linear': forward([2, 3]) is Value(data=-2)
 */
export class Neuron {
  readonly weights: Value[];
  readonly bias: Value;

  /** One weight for each input, drawn in order by uniform(-1, 1), once; the bias starts at 0. */
  constructor(inputs: number, activation: Activation = 'tanh') {
    notStarted(FILE, 'Neuron', '6.1: weights, a bias, and what they make of the inputs.');
  }

  forward(inputs: readonly (Value | number)[]): Value {
    return notStarted(FILE, 'forward', '6.1: the activation of the weighted sum of the inputs plus the bias.');
  }

  /** Everything that training may change: the weights in order, then the bias. */
  parameters(): Value[] {
    return notStarted(FILE, 'parameters', '6.1: the weights in order, then the bias.');
  }
}

/** Task 6.2. Neurons side by side: all see the same inputs. Example: new Layer(2, 3) has 3 neurons, 9 parameters. */
export class Layer {
  readonly neurons: Neuron[];

  constructor(inputs: number, outputs: number, activation: Activation = 'tanh') {
    notStarted(FILE, 'Layer', '6.2: as many neurons as there are outputs.');
  }

  /** One result for each neuron, in an array, also where there is only one. */
  forward(inputs: readonly (Value | number)[]): Value[] {
    return notStarted(FILE, 'forward', '6.2: what each neuron makes of the inputs.');
  }

  /** Those of the first neuron, then those of the second, and so on. */
  parameters(): Value[] {
    return notStarted(FILE, 'parameters', '6.2: the parameters of all neurons, in order.');
  }
}

/**
 * Task 6.3. A multi-layer perceptron: layers one after another, each fed with the results of the one before. The last
 * layer is linear, all others have the activation.
 *
 * Example: new MLP(3, [4, 4, 1]) has layers of 4, 4 and 1 neurons for 3 inputs, and 41 parameters.
 */
export class MLP {
  readonly layers: Layer[];

  constructor(inputs: number, outputs: readonly number[], activation: 'tanh' | 'relu' = 'tanh') {
    notStarted(FILE, 'MLP', '6.3: one layer for each number in outputs.');
  }

  forward(inputs: readonly (Value | number)[]): Value[] {
    return notStarted(FILE, 'forward', '6.3: the inputs through all layers.');
  }

  /** Those of the first layer, then those of the second, and so on. */
  parameters(): Value[] {
    return notStarted(FILE, 'parameters', '6.3: the parameters of all layers, in order.');
  }

  /** Task 6.4. Sets the gradient of every parameter to 0. */
  zeroGrad(): void {
    notStarted(FILE, 'zeroGrad', '6.4: all gradients back to 0.');
  }
}
