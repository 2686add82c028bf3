/** ln 10 belongs to the logarithm to base 10 only: the derivative of ln x is 1/x. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / (this.data * Math.LN10)) * out.grad;
    };
    return out;
  }
}
