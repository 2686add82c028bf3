/** Math.exp takes a number, not a Value: give it the data. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
