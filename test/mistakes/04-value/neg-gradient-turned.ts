/** Add to the gradient, do not turn its sign: each contribution is -1 times out.grad. */
class Value {
  neg(): Value {
    const out = this.node(-this.data, [this], 'neg');
    out.backwardStep = () => {
      this.grad *= -1;
    };
    return out;
  }
}
