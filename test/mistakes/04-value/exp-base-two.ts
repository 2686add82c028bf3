/** The base is e, not 2: use Math.exp. */
class Value {
  exp(): Value {
    const out = this.node(2 ** this.data, [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
