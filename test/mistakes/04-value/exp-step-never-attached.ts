/**
 * No gradient comes back through exp: in the method itself, not inside a closure, attach to out a step that adds
 * to this.grad, and record this among the parents of out.
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
