/** Math.expm1 is e**x - 1: use Math.exp. */
class Value {
  exp(): Value {
    const out = this.node(Math.expm1(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
