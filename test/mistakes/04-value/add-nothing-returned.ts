/** add returns nothing. End the method with return and the new Value. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
  }
}
