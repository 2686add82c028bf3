/** In a.mul(a) both places count: add to the gradient once for each of them. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      if (right !== this) right.grad += this.data * out.grad;
    };
    return out;
  }
}
