/** Math.log2 is the logarithm to base 2: the natural one is Math.log. */
class Value {
  log(): Value {
    const out = this.node(Math.log2(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
