/** Write the step as an arrow function: in a function, this is out, not the operand. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = function () {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out;
  }
}
