/** The exponent may be any number: with a negative one a power is a quotient, which div relies on. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    if (exponent < 0) throw new RangeError(`Expected a positive exponent, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
