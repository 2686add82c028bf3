/** toFixed gives text: keep numbers, and leave rounding to whoever prints them. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data).toFixed(4), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
