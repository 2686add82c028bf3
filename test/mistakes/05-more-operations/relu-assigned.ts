/** The gradient is set by =, so what the operand has from elsewhere is lost. Add to it: +=. */
class Value {
  relu(): Value {
    const out = this.node(Math.max(0, this.data), [this], 'relu');
    out.backwardStep = () => {
      if (out.data > 0) this.grad = out.grad;
    };
    return out;
  }
}
