/** The local derivative is the data of the other operand, not its grad. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.grad * out.grad;
      right.grad += this.grad * out.grad;
    };
    return out;
  }
}
