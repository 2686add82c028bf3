/** The power rule lowers the exponent by one. */
class Value {
  pow(exponent: number): Value {
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** exponent * out.grad;
    };
    return out;
  }
}
