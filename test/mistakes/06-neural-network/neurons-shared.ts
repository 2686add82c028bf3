/** fill puts the same neuron into every place. Make a new one for each. */
class Layer {
  constructor(inputs: number, outputs: number, activation: Activation = 'tanh') {
    this.neurons = Array(outputs).fill(new Neuron(inputs, activation));
  }
}
