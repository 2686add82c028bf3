/** The gradient has to be multiplied by the local derivative, 1/x. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
