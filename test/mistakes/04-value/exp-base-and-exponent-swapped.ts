/** That is x**e: the base is e, and x is the exponent. */
class Value {
  exp(): Value {
    const out = this.node(this.data ** Math.E, [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
