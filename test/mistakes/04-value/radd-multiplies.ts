/** radd is a sum, not a product: call add. */
class Value {
  radd(other: number): Value {
    return this.mul(other);
  }
}
