/** The step is attached only inside a function that nobody calls: attach it to out in the method itself. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    const step = () => {
      out.backwardStep = () => {
        this.grad += out.data * out.grad;
      };
    };
    return out;
  }
}
