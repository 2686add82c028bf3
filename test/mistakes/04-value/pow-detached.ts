/** No gradient comes back through pow: the power needs its base as a parent, and a step that adds to its grad. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    return this.node(this.data ** exponent, [], '**');
  }
}
