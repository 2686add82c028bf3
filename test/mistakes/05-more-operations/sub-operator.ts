/** JavaScript’s minus does not work on a Value: write this.wrap(other).neg(). */
class Value {
  sub(other: Value | number): Value {
    return this.add(-(other as number));
  }
}
