/** The activation belongs around the whole sum, once, not around each product. */
class Neuron {
  forward(inputs: readonly (Value | number)[]): Value {
    let sum = this.bias;
    for (const [index, weight] of this.weights.entries()) {
      const product = weight.mul(inputs[index] as Value | number);
      sum = sum.add(this.activation === 'linear' ? product : product[this.activation]());
    }
    return sum;
  }
}
