/** Minus a negative number is positive: only change the sign. */
class Value {
  neg(): Value {
    const out = this.node(-Math.abs(this.data), [this], 'neg');
    out.backwardStep = () => {
      this.grad += -1 * out.grad;
    };
    return out;
  }
}
