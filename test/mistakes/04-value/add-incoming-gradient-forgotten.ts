/** The local derivative 1 still has to be multiplied by out.grad. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      this.grad += 1;
      right.grad += 1;
    };
    return out;
  }
}
