/** Record this as a parent of the result: without it the walk goes no further back. */
class Value {
  log(): Value {
    const out = this.node(Math.log(this.data), [], 'log');
    out.backwardStep = () => {
      this.grad += (1 / this.data) * out.grad;
    };
    return out;
  }
}
