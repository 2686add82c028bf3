/** toFixed gives text: keep numbers, and round only what is printed. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node((this.data * right.data).toFixed(2), [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }
}
