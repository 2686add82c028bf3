/**
 * fill puts one and the same Value into every place: all weights are one. Make a new one for each: Array.from({
 * length: inputs }, () => …).
 */
class Neuron {
  constructor(
    inputs: number,
    private readonly activation: Activation = 'tanh',
  ) {
    this.weights = Array(inputs).fill(new Value(uniform(-1, 1)));
  }
}
