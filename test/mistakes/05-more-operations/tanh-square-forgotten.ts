/** The local derivative is 1 - t², with the square. */
class Value {
  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - out.data) * out.grad;
    };
    return out;
  }
}
