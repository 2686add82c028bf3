/** The operand may be used elsewhere too: use +=. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad = (1 / this.data) * out.grad;
    };
    return out;
  }
}
