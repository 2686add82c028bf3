/** This is a sum; rmul multiplies. */
class Value {
  rmul(other: number): Value {
    return this.add(other);
  }
}
