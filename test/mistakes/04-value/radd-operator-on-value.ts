/** Operators work on numbers, not on Values: call add. */
class Value {
  radd(other: number): Value {
    return other + this;
  }
}
