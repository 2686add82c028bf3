/** typeof gives the word in lower case: number. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'Number') throw new TypeError(`Expected a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
