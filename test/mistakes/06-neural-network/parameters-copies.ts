/** These are new Values with the same numbers. Hand out those that forward uses, or no gradient is ever seen. */
class Neuron {
  parameters(): Value[] {
    return [...this.weights, this.bias].map(({ data }) => new Value(data));
  }
}
