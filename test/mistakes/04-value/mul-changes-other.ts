/** Return a new Value: the second operand must keep its data. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    right.data *= this.data;
    return right;
  }
}
