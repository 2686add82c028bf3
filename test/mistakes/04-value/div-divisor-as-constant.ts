/** The divisor needs a gradient too: do not take its data out, multiply by a Value. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    return this.mul(1 / right.data);
  }
}
