/** Return the Value, not its number: a number cannot pass a gradient on. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out.data;
  }
}
