/** The minus of the negative log likelihood is a step of its own: log is ln x. */
class Value {
  log(): Value {
    const out = this.node(-Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (-1 / this.data) * out.grad;
    };
    return out;
  }
}
