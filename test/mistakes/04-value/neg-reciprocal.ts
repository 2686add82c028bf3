/** The power -1 is 1/x: minus x is x times -1. */
class Value {
  neg(): Value {
    return this.pow(-1);
  }
}
