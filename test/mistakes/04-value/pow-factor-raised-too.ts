/** Only the data is raised, not the exponent in front of it; and out.grad is missing as a factor. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += (exponent * this.data) ** (exponent - 1);
    };
    return out;
  }
}
