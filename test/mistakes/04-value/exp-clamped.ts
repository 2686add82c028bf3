/** The exponent is cut off at 5, so larger ones all give the same: take Math.exp of data as it is. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(Math.min(this.data, 5)), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
