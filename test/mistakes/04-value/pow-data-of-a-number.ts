/** exponent.data is undefined: the exponent is a plain number. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent.data * this.data ** (exponent.data - 1) * out.grad;
    };
    return out;
  }
}
