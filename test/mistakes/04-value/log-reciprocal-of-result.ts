/** The derivative of ln x is 1/x: use the data of this, not of the result. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / out.data) * out.grad;
    };
    return out;
  }
}
