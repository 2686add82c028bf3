/** Math.pow takes the base first, then the exponent. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(exponent ** this.data, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
