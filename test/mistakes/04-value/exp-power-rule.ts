/** The power rule is for x**n; e**x is its own derivative. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += this.data * Math.exp(this.data - 1) * out.grad;
    };
    return out;
  }
}
