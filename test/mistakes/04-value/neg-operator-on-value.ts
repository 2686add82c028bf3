/** Operators work on numbers, not on Values: negate the data. */
class Value {
  neg(): Value {
    const out = this.node(-this, [this], 'neg');
    out.backwardStep = () => {
      this.grad += -1 * out.grad;
    };
    return out;
  }
}
