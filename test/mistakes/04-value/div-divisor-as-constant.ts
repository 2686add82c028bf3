/** The divisor needs a gradient too: it is a Value, no constant. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    return this.mul(1 / right.data);
  }
}
