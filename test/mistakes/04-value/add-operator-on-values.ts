/** Operators work on numbers, not on Values: add the data of the two. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this + right, [this, right], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out;
  }
}
