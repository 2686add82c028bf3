/** The step must be a function: without () => it runs at once, and a number is stored. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = this.grad += out.data * out.grad;
    return out;
  }
}
