/** Divide by the data, do not multiply by it. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += this.data * out.grad;
    };
    return out;
  }
}
