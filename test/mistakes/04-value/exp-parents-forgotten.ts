/** Record this as a parent of the result: without it the walk goes no further back. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
