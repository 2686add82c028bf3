/** What the divisor gets is not divided by its square. From left to right, a / b * b is a: use parentheses. */
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
