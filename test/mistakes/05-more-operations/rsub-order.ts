/** new Value(2).rsub(5) is 5 - 2: the number is on the left. You compute this - other. */
class Value {
  rsub(other: number): Value {
    return this.add(-other);
  }
}
