/** The bias is pushed into the array of weights itself, which grows with every call. Make a new array. */
class Neuron {
  parameters(): Value[] {
    this.weights.push(this.bias);
    return this.weights;
  }
}
