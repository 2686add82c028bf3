/**
 * e to the power of 800 is Infinity, and Infinity / Infinity is NaN: the lecture’s formula breaks for large numbers.
 * Math.tanh does not.
 */
class Value {
  tanh(): Value {
    const power = Math.exp(2 * this.data);
    const out = this.node((power - 1) / (power + 1), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
    };
    return out;
  }
}
