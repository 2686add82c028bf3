/**
 * backward is the public method that starts the walk: store the step as backwardStep, where the walk looks for it.
 * Same as: exp-step-never-attached
 */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backward = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }
}
