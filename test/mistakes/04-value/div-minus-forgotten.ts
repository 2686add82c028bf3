/** A quotient is a product with the power -1 of the divisor: the minus is missing. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    return this.mul(right.pow(1));
  }
}
