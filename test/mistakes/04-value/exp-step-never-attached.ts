/**
 * The backward step never runs: attach it to out in the method itself, outside any closure, with this among the
 * parents of out.
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
