/** The sum is computed, but never handed out: return out from the method. */
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
