/** In a.add(a) both places count: add the gradient once for each of them. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
      if (right !== this) right.grad += out.grad;
    };
    return out;
  }
}
