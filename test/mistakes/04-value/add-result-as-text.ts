/** toFixed gives text, and + on text concatenates: keep numbers. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node((this.data + right.data).toFixed(4), [this, right], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out;
  }
}
