/** Wrap a number first: a plain number has no data, so the sum is NaN. */
class Value {
  add(other: Value | number): Value {
    const out = this.node(this.data + other.data, [this, other], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }
}
