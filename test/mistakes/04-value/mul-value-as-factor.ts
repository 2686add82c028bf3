/** A gradient is a number: multiply by the data of the operand, not by the Value. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right * out.grad;
      right.grad += this * out.grad;
    };
    return out;
  }
}
