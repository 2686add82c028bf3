/** A sum has two operands, and this is one of them: it gets out.grad too. */
class Value {
  add(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      right.grad += out.grad;
    };
    return out;
  }
}
