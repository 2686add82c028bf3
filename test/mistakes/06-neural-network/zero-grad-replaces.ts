/** You made new Values. Who holds the old ones does not see it: set grad of those that are there. */
class MLP {
  zeroGrad(): void {
    for (const { neurons } of this.layers) {
      for (const neuron of neurons) {
        neuron.weights.splice(0, neuron.weights.length, ...neuron.weights.map(({ data }) => new Value(data)));
      }
    }
  }
}
