/** You passed on tanh(x) itself; how fast it moves is 1 - t². */
class Value {
  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
