/** A sum has two operands: the second one gets out.grad too. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
