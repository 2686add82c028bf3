/** toFixed gives text: keep numbers, and leave rounding to whoever prints them. */
class Value {
  pow(exponent: number): Value {
    const out = this.node((this.data ** exponent).toFixed(4), [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
