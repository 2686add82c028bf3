/** A plain number is no instance of Number: ask typeof. */
class Value {
  pow(exponent: number): Value {
    if (!(exponent instanceof Number)) throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
