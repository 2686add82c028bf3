/** The gradient is set by =, so what the operand has from elsewhere is lost. Add to it: +=. */
class Value {
  sub(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data - right.data, [this, right], '-');
    out.backwardStep = () => {
      this.grad = out.grad;
      right.grad = -out.grad;
    };
    return out;
  }
}
