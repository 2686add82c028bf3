/** You go on with .data of the inputs, and the way back to the layer before is cut. Multiply by the input itself. */
class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = this.bias;
    for (const [index, weight] of this.weights.entries()) {
      const input = inputs[index] as Value | number;
      sum = sum.add(weight.mul(typeof input === 'number' ? input : input.data));
    }
    return this.activation === 'linear' ? sum : sum[this.activation]();
  }
}
