/** A small slope below 0 is another function; here it is 0. */
class Value {
  relu(): Value {
    const out = this.node(this.data > 0 ? this.data : 0.01 * this.data, [this], 'relu');
    out.backwardStep = () => {
      this.grad += (out.data > 0 ? 1 : 0.01) * out.grad;
    };
    return out;
  }
}
