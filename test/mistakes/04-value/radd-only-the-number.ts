/** This returns the number in a Value, and forgets the Value that it is added to. */
class Value {
  radd(other: number): Value {
    return this.wrap(other);
  }
}
