/** What arrives at the divisor has the wrong sign: its local derivative is negative, and contributions are added. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data / right.data, [this, right], '/');
    out.backwardStep = () => {
      this.grad += (1 / right.data) * out.grad;
      right.grad += (this.data / right.data ** 2) * out.grad;
    };
    return out;
  }
}
