/** Return the Value, not its number: a number cannot pass a gradient on. */
class Value {
  neg(): Value {
    const out = this.node(-this.data, [this], 'neg');
    out.backwardStep = () => {
      this.grad += -1 * out.grad;
    };
    return out.data;
  }
}
