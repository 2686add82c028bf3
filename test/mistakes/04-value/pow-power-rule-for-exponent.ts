/**
 * The exponent is a plain number, and pow refuses anything else: the power rule is for the base, for an exponent
 * it would be x**y * ln(x).
 */
class Value {
  pow(exponent: number): Value {
    const right = this.wrap(exponent);
    const out = this.node(this.data ** right.data, [this, right], '**');
    out.backwardStep = () => {
      this.grad += right.data * this.data ** (right.data - 1) * out.grad;
      right.grad += this.data * right.data ** (this.data - 1) * out.grad;
    };
    return out;
  }
}
