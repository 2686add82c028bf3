/** The local derivative is the data of the other operand, not that of the product. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
      right.grad += out.data * out.grad;
    };
    return out;
  }
}
