/** You compute other - this. a.sub(b) is a - b: the Value that the method is called on comes first. */
class Value {
  sub(other: Value | number): Value {
    return this.wrap(other).add(this.neg());
  }
}
