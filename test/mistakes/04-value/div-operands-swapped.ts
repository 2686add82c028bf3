/** This is b / a: the divisor is the one that is raised to -1. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    return right.mul(this.pow(-1));
  }
}
