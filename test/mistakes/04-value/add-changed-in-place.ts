/** Return a new Value: the operands must keep their data. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    this.data += right.data;
    return this;
  }
}
