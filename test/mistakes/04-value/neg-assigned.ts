/** A Value that is used twice must collect both contributions: use +=. */
class Value {
  neg(): Value {
    const out = this.node(-this.data, [this], 'neg');
    out.backwardStep = () => {
      this.grad = -1 * out.grad;
    };
    return out;
  }
}
