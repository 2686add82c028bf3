/** Write the step as an arrow function: in a function, this is out, not the dividend. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data / right.data, [this, right], '/');
    out.backwardStep = function () {
      this.grad += (1 / right.data) * out.grad;
      right.grad += (-this.data / right.data ** 2) * out.grad;
    };
    return out;
  }
}
