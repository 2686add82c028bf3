/** This adds the Value to itself: add the argument. */
class Value {
  radd(other: number): Value {
    return this.add(this);
  }
}
