/** new Value(4).rdiv(2) is 2 / 4. You compute this / other. */
class Value {
  rdiv(other: number): Value {
    return this.mul(1 / other);
  }
}
