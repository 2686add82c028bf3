/** Wrap a number first: a plain number has no data, so the product is NaN. */
class Value {
  mul(other: Value | number): Value {
    const right = other;
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }
}
