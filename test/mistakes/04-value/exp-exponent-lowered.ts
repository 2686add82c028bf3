/** Do not lower the exponent: the derivative of e**x is e**x. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += Math.exp(this.data - 1) * out.grad;
    };
    return out;
  }
}
