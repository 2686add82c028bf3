/** toFixed gives text: keep numbers, and round only what is printed. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data).toFixed(4), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
