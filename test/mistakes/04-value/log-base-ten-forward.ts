/** The data is the logarithm to base 10, the gradient that of the natural one: use Math.log. */
class Value {
  log(): Value {
    const out = this.node(Math.log10(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
