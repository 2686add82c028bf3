/** other may be a plain number, which has neither data nor grad: put it through this.wrap(other) first. */
class Value {
  sub(other: Value | number): Value {
    const right = other as Value;
    const out = this.node(this.data - right.data, [this, right], '-');
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad -= out.grad;
    };
    return out;
  }
}
