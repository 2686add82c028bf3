/** New weights at every call of forward: nothing could be learned. Draw once, in the constructor. */
class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    for (const index of this.weights.keys()) this.weights[index] = new Value(uniform(-1, 1));
    let sum = this.bias;
    for (const [index, weight] of this.weights.entries()) sum = sum.add(weight.mul(inputs[index] as Value | number));
    return this.activation === 'linear' ? sum : sum[this.activation]();
  }
}
