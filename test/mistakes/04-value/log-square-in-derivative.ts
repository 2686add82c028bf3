/** The derivative of ln x is 1/x, without a square. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data ** 2) * out.grad;
    };
    return out;
  }
}
