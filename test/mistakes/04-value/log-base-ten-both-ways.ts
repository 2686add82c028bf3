/** This is the logarithm to base 10, forward and backward: the natural one is Math.log. */
class Value {
  log(): Value {
    const out = this.node(Math.log10(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / (this.data * Math.LN10)) * out.grad;
    };
    return out;
  }
}
