/** Wrap a number first: a plain number has no method pow. */
class Value {
  div(other: Value | number): Value {
    return this.mul(other.pow(-1));
  }
}
