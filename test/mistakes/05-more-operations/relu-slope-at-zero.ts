/** At exactly 0 the slope is agreed to be 0, as in PyTorch: above means >, not >=. */
class Value {
  relu(): Value {
    const out = this.node(Math.max(0, this.data), [this], 'relu');
    out.backwardStep = () => {
      this.grad += (this.data >= 0 ? 1 : 0) * out.grad;
    };
    return out;
  }
}
