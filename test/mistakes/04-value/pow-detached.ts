/** The power is cut off from its base: record this as its parent and attach a backward step. */
class Value {
  pow(exponent: number): Value {
    return this.node(this.data ** exponent, [], '**');
  }
}
