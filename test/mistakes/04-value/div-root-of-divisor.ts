/** The reciprocal of b is its power -1: the power 1/2 is its square root. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    return this.mul(right.pow(-0.5));
  }
}
