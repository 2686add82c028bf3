/**
 * The lecture draws the bias too. Here it starts at 0 and only the weights are drawn; all else of yours is judged
 * with your bias.
 */
class Neuron {
  readonly bias: Value;
  constructor(
    inputs: number,
    private readonly activation: Activation = 'tanh',
  ) {
    this.weights = Array.from({ length: inputs }, () => new Value(uniform(-1, 1)));
    this.bias = new Value(uniform(-1, 1));
  }
}
