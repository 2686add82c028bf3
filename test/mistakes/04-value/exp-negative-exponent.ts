/** The exponent is x, not -x. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(-this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
