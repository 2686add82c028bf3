/** A power is no product: raise the data to the exponent with **. */
class Value {
  pow(exponent: number): Value {
    const out = this.node(this.data * exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
