/** The power is cut off from its base: record this as its parent and attach a backward step. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    return this.node(this.data ** exponent, [], '**');
  }
}
