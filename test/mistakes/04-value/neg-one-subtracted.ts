/** This takes 1 away: minus x is x times -1. */
class Value {
  neg(): Value {
    return this.add(-1);
  }
}
