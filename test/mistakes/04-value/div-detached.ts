/** No gradient comes back through div. Stay with Values: a result made from the data alone knows no operands. */
class Value {
  div(other: Value | number): Value {
    return this.node(this.data / this.wrap(other).data, [], '/');
  }
}
