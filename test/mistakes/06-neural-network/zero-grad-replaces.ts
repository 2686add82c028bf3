/** The Values that were there keep their gradients. Set grad of each: a new Value does not change an old one. */
class MLP {
  zeroGrad(): void {
    for (const { neurons } of this.layers) {
      for (const neuron of neurons) {
        neuron.weights.splice(0, neuron.weights.length, ...neuron.weights.map(({ data }) => new Value(data)));
      }
    }
  }
}
