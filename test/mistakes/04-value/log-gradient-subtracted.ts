/** Contributions to a gradient are added: use +=, not -=. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad -= (1 / this.data) * out.grad;
    };
    return out;
  }
}
