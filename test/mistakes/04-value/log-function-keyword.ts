/** Write the step as an arrow function: in a function, this is out, not the operand. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = function () {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
