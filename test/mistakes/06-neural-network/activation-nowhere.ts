/** Without an activation, layers in a row are one linear map. */
class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = this.bias;
    for (const [index, weight] of this.weights.entries()) sum = sum.add(weight.mul(inputs[index] as Value | number));
    return sum;
  }
}
