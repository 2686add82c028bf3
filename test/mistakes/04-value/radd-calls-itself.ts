/** This calls itself for ever: turn other + this round, and call add. */
class Value {
  radd(other: number): Value {
    return this.radd(other);
  }
}
