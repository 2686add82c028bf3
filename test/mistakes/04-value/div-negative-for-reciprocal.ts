/** The reciprocal of b is its power -1; neg only changes the sign. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    return this.mul(right.neg());
  }
}
