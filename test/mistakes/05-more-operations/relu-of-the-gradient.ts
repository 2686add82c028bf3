/**
 * You cut off gradients below 0. What decides is the number that went in; where that is above 0 the gradient passes
 * as it is, a negative one too.
 */
class Value {
  relu(): Value {
    const out = this.node(Math.max(0, this.data), [this], 'relu');
    out.backwardStep = () => {
      this.grad += (out.data > 0 ? 1 : 0) * Math.max(0, out.grad);
    };
    return out;
  }
}
