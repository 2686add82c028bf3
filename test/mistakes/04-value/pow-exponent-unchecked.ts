/** TypeScript alone refuses other exponents, and only before the program runs: throw an error if it is not a number. */
class Value {
  pow(exponent: number): Value {
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }
}
