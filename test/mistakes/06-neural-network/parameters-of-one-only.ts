/** Only one layer, or one neuron, is in the list: collect those of all. */
class Layer {
  parameters(): Value[] {
    return this.neurons[0]?.parameters() ?? [];
  }
}
