/** This is other + this. this comes in with a minus. */
class Value {
  rsub(other: number): Value {
    return this.add(other);
  }
}
