/** Keep all digits of the result: rounding is for printing. */
class Value {
  exp(): Value {
    const out = this.node(Number(Math.exp(this.data).toFixed(4)), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
