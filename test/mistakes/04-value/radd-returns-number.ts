/** Return a Value, not the sum of the two numbers. */
class Value {
  radd(other: number): Value {
    return other + this.data;
  }
}
