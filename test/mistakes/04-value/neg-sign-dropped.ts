/** The data needs the minus as well as the gradient. */
class Value {
  neg(): Value {
    const out = this.node(this.data, [this], 'neg');
    out.backwardStep = () => {
      this.grad += -1 * out.grad;
    };
    return out;
  }
}
