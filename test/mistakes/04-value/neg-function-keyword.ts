/** Write the step as an arrow function: in a function, this is out, not the operand. */
class Value {
  neg(): Value {
    const out = this.node(-this.data, [this], 'neg');
    out.backwardStep = function () {
      this.grad += -1 * out.grad;
    };
    return out;
  }
}
