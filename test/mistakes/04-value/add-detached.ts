/** The sum is cut off from its operands: record them as parents and attach a backward step. */
class Value {
  add(other: Value | number): Value {
    return this.node(this.data + this.wrap(other).data, [], '+');
  }
}
