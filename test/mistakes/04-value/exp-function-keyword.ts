/** Write the step as an arrow function: in a function, this is out, not the operand. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = function () {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
