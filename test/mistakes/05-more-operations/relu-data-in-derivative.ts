/** You multiplied by the result. The slope is 1 or 0, however large the number. */
class Value {
  relu(): Value {
    const out = this.node(Math.max(0, this.data), [this], 'relu');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
