/** That rule is for n**x, with x above: here x is the base, so use the power rule. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += out.data * Math.log(this.data) * out.grad;
    };
    return out;
  }
}
