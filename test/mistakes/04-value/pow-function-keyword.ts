/** Write the step as an arrow function: in a function, this is out, not the base. */
class Value {
  pow(exponent: number): Value {
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = function () {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
