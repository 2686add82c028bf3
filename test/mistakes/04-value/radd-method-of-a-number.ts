/** other is a plain number and has no methods: call add on this. */
class Value {
  radd(other: number): Value {
    return other.add(this);
  }
}
