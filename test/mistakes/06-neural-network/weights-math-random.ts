/** Math.random is not uniform(-1, 1) of engine/random, and no two runs would be alike. */
class Neuron {
  constructor(
    inputs: number,
    private readonly activation: Activation = 'tanh',
  ) {
    this.weights = Array.from({ length: inputs }, () => new Value(2 * Math.random() - 1));
  }
}
