/** Below 0 relu is flat, and nothing goes back. You pass the gradient on in both cases. */
class Value {
  relu(): Value {
    const out = this.node(Math.max(0, this.data), [this], 'relu');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
