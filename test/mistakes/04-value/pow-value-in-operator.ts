/** The operator ** takes numbers, not Values: use the data, and leave the exponent a number. */
class Value {
  pow(exponent: number): Value {
    const out = this.node(this ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
