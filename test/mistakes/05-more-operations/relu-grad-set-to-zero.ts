/** A dead relu adds nothing. You set this.grad to 0 and wipe out what came from elsewhere. */
class Value {
  relu(): Value {
    const out = this.node(Math.max(0, this.data), [this], 'relu');
    out.backwardStep = () => {
      if (out.data > 0) this.grad += out.grad;
      else this.grad = 0;
    };
    return out;
  }
}
