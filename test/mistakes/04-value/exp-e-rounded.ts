/** 2.718 is only nearly e: use Math.exp. */
class Value {
  exp(): Value {
    const out = this.node(2.718 ** this.data, [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
