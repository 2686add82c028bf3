/** Stay with Values: a result made from the data alone is cut off from its operands. */
class Value {
  div(other: Value | number): Value {
    return this.node(this.data / this.wrap(other).data, [], '/');
  }
}
