/** mul returns nothing. End the method with return and the new Value. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
  }
}
