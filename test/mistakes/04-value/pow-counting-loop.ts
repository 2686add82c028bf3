/** A loop that multiplies works for whole positive exponents only: use **. */
class Value {
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);
    let power = this.node(1, [], '');
    for (let count = 0; count < exponent; count++) power = power.mul(this);
    return power;
  }
}
