/** The bias is missing from parameters(), so training would never move it. It comes after the weights. */
class Neuron {
  parameters(): Value[] {
    return [...this.weights];
  }
}
