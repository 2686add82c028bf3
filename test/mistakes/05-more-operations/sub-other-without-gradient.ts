/** The second operand gets no gradient. It is a parent too; its local derivative is -1. */
class Value {
  sub(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data - right.data, [this, right], '-');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
