/** 2x is the derivative of the square only: use the power rule for any exponent. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += 2 * this.data * out.grad;
    };
    return out;
  }
}
