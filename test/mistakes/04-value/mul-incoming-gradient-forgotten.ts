/** The local derivative still has to be multiplied by out.grad: that is the chain rule. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data;
      right.grad += this.data;
    };
    return out;
  }
}
