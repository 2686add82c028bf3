/** The result is e**x already: multiply by it, do not take exp of it again. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += Math.exp(out.data) * out.grad;
    };
    return out;
  }
}
