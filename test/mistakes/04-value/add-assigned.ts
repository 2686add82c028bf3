/** A Value that is used twice must collect both contributions: use +=. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      this.grad = out.grad;
      right.grad = out.grad;
    };
    return out;
  }
}
