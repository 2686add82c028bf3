/** All are there, in another order: neuron by neuron, each its weights and then its bias. */
class Neuron {
  parameters(): Value[] {
    return [this.bias, ...this.weights];
  }
}
