/** In TypeScript ~ flips bits: the minus is -. */
class Value {
  neg(): Value {
    const out = this.node(~this.data, [this], 'neg');
    out.backwardStep = () => {
      this.grad += -1 * out.grad;
    };
    return out;
  }
}
