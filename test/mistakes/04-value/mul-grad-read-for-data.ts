/** The local derivative for the second operand is the data of this, not its grad. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.grad * out.grad;
    };
    return out;
  }
}
