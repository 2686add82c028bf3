/** In TypeScript ^ works on bits: use Math.exp. */
class Value {
  exp(): Value {
    const out = this.node(Math.E ^ this.data, [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
