/** The derivative of -x is -1: the gradient changes its sign. */
class Value {
  neg(): Value {
    const out = this.node(-this.data, [this], 'neg');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
