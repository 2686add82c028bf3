/** Weights must be Values: plain numbers get no gradient. */
class Neuron {
  readonly weights: Value[];
  constructor(
    inputs: number,
    private readonly activation: Activation = 'tanh',
  ) {
    this.weights = Array.from({ length: inputs }, () => uniform(-1, 1)) as unknown as Value[];
  }
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = this.bias;
    for (const [index, weight] of this.weights.entries())
      sum = sum.add(new Value(weight as unknown as number).mul(inputs[index] as Value | number));
    return this.activation === 'linear' ? sum : sum[this.activation]();
  }
}
