/** You changed this.data, which others still need. Make a new Value for the result. */
class Value {
  sub(other: Value | number): Value {
    const right = this.wrap(other);
    this.data -= right.data;
    return this;
  }
}
