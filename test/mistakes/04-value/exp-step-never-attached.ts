/**
 * The backward step never runs: attach it to out as backwardStep, in the method itself, not inside another
 * function.
 */
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
