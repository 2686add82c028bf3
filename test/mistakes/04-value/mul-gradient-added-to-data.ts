/** The backward step fills in grad: the data stays as it is. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.data += right.data * out.grad;
      right.data += this.data * out.grad;
    };
    return out;
  }
}
