/** Put the lowered exponent in parentheses: ** binds tighter than -. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += this.data * (this.data ** exponent - 1);
    };
    return out;
  }
}
