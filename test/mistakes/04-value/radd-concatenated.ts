/** + on text concatenates: add the numbers as they are. */
class Value {
  radd(other: number): Value {
    const out = this.node(other.toString() + this.data, [this], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
