/** Return a new Value, and leave this one as it is. */
class Value {
  neg(): Value {
    this.data = -this.data;
    return this;
  }
}
