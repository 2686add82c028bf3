/** The bias belongs into the sum, before the activation. */
class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = new Value(0);
    for (const [index, weight] of this.weights.entries()) sum = sum.add(weight.mul(inputs[index] as Value | number));
    return (this.activation === 'linear' ? sum : sum[this.activation]()).add(this.bias);
  }
}
