/** The bias is a plain number: it gets no gradient, and training cannot move it. Make it a Value. */
class Neuron {
  readonly bias = 0 as unknown as Value;
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = new Value(0).add(this.bias as unknown as number);
    for (const [index, weight] of this.weights.entries()) sum = sum.add(weight.mul(inputs[index] as Value | number));
    return this.activation === 'linear' ? sum : sum[this.activation]();
  }
}
