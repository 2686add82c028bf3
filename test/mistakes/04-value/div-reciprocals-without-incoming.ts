/** The local derivatives are 1/b and -a/b**2, and each is multiplied by out.grad. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data / right.data, [this, right], '/');
    out.backwardStep = () => {
      this.grad += 1 / right.data;
      right.grad += 1 / this.data;
    };
    return out;
  }
}
