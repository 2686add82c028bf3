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
  {
    name: 'layer-activation-lost',
    diagnosis: 'The activation of the Layer does not reach its neurons: each of them has tanh.',
    code: `class Layer {
  constructor(inputs: number, outputs: number, activation: Activation = 'tanh') {
    this.neurons = Array.from({ length: outputs }, () => new Neuron(inputs));
  }
}`,
  },
];
