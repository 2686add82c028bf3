/**
 * The product is right, but it does not know that it came from this, so no gradient goes back. Call mul, or record
 * this as a parent and give the result a step.
 */
class Value {
  rmul(other: number): Value {
    return this.node(other * this.data, [], '*');
  }
}
