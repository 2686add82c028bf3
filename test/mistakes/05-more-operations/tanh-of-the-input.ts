/** In 1 - t², t is the result tanh(x). You squared the input x. */
class Value {
  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - this.data ** 2) * out.grad;
    };
    return out;
  }
}
