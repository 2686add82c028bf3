/** The gradient is set by =, so what the operand has from elsewhere is lost. Add to it: +=. */
class Value {
  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad = (1 - out.data ** 2) * out.grad;
    };
    return out;
  }
}
