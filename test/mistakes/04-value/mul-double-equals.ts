/** Comparing a Value with a number by == turns it into a number, which it refuses: ask typeof other === 'number'. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    // biome-ignore lint/suspicious/noDoubleEquals: the mistake
    if (other == 0) return this.node(0, [], '');
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }
}
