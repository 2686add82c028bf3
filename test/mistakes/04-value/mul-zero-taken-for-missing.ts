/** 0 is a number as any other, but other || 1 takes it for missing: drop the || 1. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other || 1);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }
}
