/** The number that went in decides: below 0 relu is flat, and nothing goes back. Yours passes a gradient on there. */
class Value {
  relu(): Value {
    const out = this.node(Math.max(0, this.data), [this], 'relu');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
