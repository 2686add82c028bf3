/** The data is swapped: each operand gets the data of the other one. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += this.data * out.grad;
      right.grad += right.data * out.grad;
    };
    return out;
  }
}
