/** No weight of yours is negative: the range is -1 to 1. */
class Neuron {
  constructor(
    inputs: number,
    private readonly activation: Activation = 'tanh',
  ) {
    this.weights = Array.from({ length: inputs }, () => new Value(uniform(0, 1)));
  }
}
