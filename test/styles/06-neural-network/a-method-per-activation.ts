import { uniform } from '../engine/random';
import { Value } from './05-more-operations';

export { Value };

export type Activation = 'tanh' | 'relu' | 'linear';

/** activation(w₁x₁ + w₂x₂ + … + b) */
export class Neuron {
  readonly weights: Value[];
  readonly bias = new Value(0);

  constructor(
    inputs: number,
    private readonly activation: Activation = 'tanh',
  ) {
    this.weights = Array.from({ length: inputs }, () => new Value(uniform(-1, 1)));
  }

  forward(inputs: readonly (Value | number)[]): Value {
    let sum = this.bias;
    for (const [index, weight] of this.weights.entries()) sum = sum.add(weight.mul(inputs[index] as Value | number));
    return { tanh: () => sum.tanh(), relu: () => sum.relu(), linear: () => sum }[this.activation]();
  }

  parameters(): Value[] {
    return [...this.weights, this.bias];
  }
}

/** Neurons side by side: each sees all the inputs. */
export class Layer {
  readonly neurons: Neuron[];

  constructor(inputs: number, outputs: number, activation: Activation = 'tanh') {
    this.neurons = Array.from({ length: outputs }, () => new Neuron(inputs, activation));
  }

  forward(inputs: readonly (Value | number)[]): Value[] {
    return this.neurons.map((neuron) => neuron.forward(inputs));
  }

  parameters(): Value[] {
    return this.neurons.flatMap((neuron) => neuron.parameters());
  }
}

/** Layers one after another, each fed with the results of the one before. */
export class MLP {
  readonly layers: Layer[];

  constructor(inputs: number, outputs: readonly number[], activation: 'tanh' | 'relu' = 'tanh') {
    const sizes = [inputs, ...outputs];
    const last = outputs.length - 1;
    this.layers = outputs.map((size, index) => {
      return new Layer(sizes[index] as number, size, index < last ? activation : 'linear');
    });
  }

  forward(inputs: readonly (Value | number)[]): Value[] {
    let results = inputs;
    for (const layer of this.layers) results = layer.forward(results);
    return results as Value[];
  }

  parameters(): Value[] {
    return this.layers.flatMap((layer) => layer.parameters());
  }

  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.grad = 0;
  }
}
