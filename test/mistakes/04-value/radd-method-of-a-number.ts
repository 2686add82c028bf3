/** other.add does not exist: other is a plain number and has no methods. Call add on this. */
class Value {
  radd(other: number): Value {
    return other.add(this);
  }
}
