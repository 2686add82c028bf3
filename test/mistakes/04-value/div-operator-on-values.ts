/** Operators work on numbers, not on Values: build the quotient from mul and pow, or divide the data. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this / right, [this, right], '/');
    out.backwardStep = () => {
      this.grad += (1 / right.data) * out.grad;
      right.grad += (-this.data / right.data ** 2) * out.grad;
    };
    return out;
  }
}
