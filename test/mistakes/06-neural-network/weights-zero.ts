/** Weights that start at 0 stay alike: their neurons get the same gradients for ever. Draw them. */
class Neuron {
  constructor(
    inputs: number,
    private readonly activation: Activation = 'tanh',
  ) {
    this.weights = Array.from({ length: inputs }, () => new Value(0));
  }
}
