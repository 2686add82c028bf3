/** The sum is kept from one forward to the next. Begin anew each time. */
class Neuron {
  private sum: Value | undefined;
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = this.sum ?? this.bias;
    for (const [index, weight] of this.weights.entries()) sum = sum.add(weight.mul(inputs[index] as Value | number));
    this.sum = sum;
    return this.activation === 'linear' ? sum : sum[this.activation]();
  }
}
