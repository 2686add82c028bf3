/** Keep the exponent in the step or on out: the same base may be raised to two different powers. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    this.exponent = exponent;
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += this.exponent * this.data ** (this.exponent - 1) * out.grad;
    };
    return out;
  }
}
