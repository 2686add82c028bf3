import type { Slip } from '../slip';

/** What a right forward does with each weight. */
const EACH = 'sum = sum.add(weight.mul(inputs[index] as Value | number));';

/** What of a forward differs from the solution. */
interface Forward {
  each?: string;
  last?: string;
}

/** A Neuron with another forward. */
const forward = (name: string, { each, last }: Forward, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = this.bias;
    for (const [index, weight] of this.weights.entries()) ${each ?? EACH}
    return ${last ?? "this.activation === 'linear' ? sum : sum[this.activation]()"};
  }
}`,
});

/** A Neuron whose sum begins without the bias. */
const withoutBias = (name: string, last: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = new Value(0);
    for (const [index, weight] of this.weights.entries()) ${EACH}
    return ${last};
  }
}`,
});

/** A Layer with other sizes. */
const layer = (name: string, count: string, size: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `class Layer {
  constructor(inputs: number, outputs: number, activation: Activation = 'tanh') {
    this.neurons = Array.from({ length: ${count} }, () => new Neuron(${size}, activation));
  }
}`,
});

export const SLIPS: readonly Slip[] = [
  forward(
    'activation-always-tanh',
    { last: "this.activation === 'linear' ? sum : sum.tanh()" },
    "A neuron with the activation 'relu' gives tanh as well. Call the one that it was made with.",
  ),
  forward(
    'linear-through-relu',
    { last: "this.activation === 'tanh' ? sum.tanh() : sum.relu()" },
    "A neuron that is 'linear' gives relu. Its sum itself is to come out.",
  ),
  forward(
    'relu-left-out',
    { last: "this.activation === 'tanh' ? sum.tanh() : sum" },
    "A neuron with the activation 'relu' gives its sum itself. Put the sum through relu there.",
  ),
  forward(
    'first-input-only',
    { each: 'sum = sum.add(weight.mul(inputs[0] as Value | number));' },
    'Each weight is multiplied by the first input. The weight at an index belongs to the input at that index.',
  ),
  forward(
    'sum-not-taken',
    { each: 'sum.add(weight.mul(inputs[index] as Value | number));' },
    'add changes no Value, it gives a new one. Keep what it returns: sum = sum.add(…).',
  ),
  forward(
    'bias-twice',
    { last: "this.activation === 'linear' ? sum.add(this.bias) : sum.add(this.bias)[this.activation]()" },
    'The bias is in the sum twice. As it is 0 at first, only its gradient tells.',
  ),
  forward(
    'weights-and-inputs-added',
    { each: 'sum = sum.add(weight.add(inputs[index] as Value | number));' },
    'Each input is added to its weight. It is to be multiplied by it.',
  ),
  withoutBias(
    'bias-with-tanh-only',
    "this.activation === 'tanh' ? sum.add(this.bias).tanh() : this.activation === 'relu' ? sum.relu() : sum",
    'Only with tanh is the bias in the sum. It belongs there with each activation.',
  ),
  withoutBias(
    'bias-not-in-linear',
    "this.activation === 'linear' ? sum : sum.add(this.bias)[this.activation]()",
    "The bias is not in the sum of a 'linear' neuron. It belongs there with each activation.",
  ),
  {
    name: 'bias-as-first-sum',
    diagnosis: 'The bias is a plain number: it gets no gradient, and training cannot move it. Make it a Value.',
    code: `class Neuron {
  readonly bias = 0 as unknown as Value;
}`,
  },
  {
    name: 'layer-activation-lost',
    diagnosis: 'The activation of the Layer does not reach its neurons: each of them has tanh.',
    code: `class Layer {
  constructor(inputs: number, outputs: number, activation: Activation = 'tanh') {
    this.neurons = Array.from({ length: outputs }, () => new Neuron(inputs));
  }
}`,
  },
  layer(
    'layer-sizes-swapped',
    'inputs',
    'outputs',
    'A Layer has a neuron for each output, with a weight for each input. Yours has them the other way round.',
  ),
  layer(
    'layer-neuron-for-each-input',
    'inputs',
    'inputs',
    'A Layer has a neuron for each output. Yours has one for each input.',
  ),
  layer(
    'layer-weight-for-each-output',
    'outputs',
    'outputs',
    'A neuron of a Layer has a weight for each input. Yours has one for each output.',
  ),
];
