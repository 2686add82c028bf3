/** Small data are raised to 0.1 before the logarithm, so the result is wrong there: take Math.log of data as it is. */
class Value {
  log(): Value {
    const out = this.node(Math.log(Math.max(this.data, 0.1)), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
