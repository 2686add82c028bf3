/** Return the Value, not its number: a number cannot pass a gradient on. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out.data;
  }
}
