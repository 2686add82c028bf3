/** Only the data is below the line: multiply by out.grad, do not divide by it. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += 1 / (this.data * out.grad);
    };
    return out;
  }
}
