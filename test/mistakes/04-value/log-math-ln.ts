/** There is no Math.ln: the natural logarithm is called Math.log. */
class Value {
  log(): Value {
    const out = this.node(Math.ln(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
