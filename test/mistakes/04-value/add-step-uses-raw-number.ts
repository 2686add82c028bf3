/** Wrap a number in a Value first, and use the wrapped one in the backward step: a number has no grad. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }
}
