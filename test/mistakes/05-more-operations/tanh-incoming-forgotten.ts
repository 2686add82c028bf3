/** The local derivative still has to be multiplied by out.grad: that is the chain rule. */
class Value {
  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += 1 - out.data ** 2;
    };
    return out;
  }
}
