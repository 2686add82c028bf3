/** A minus in front of text is no number, least of all with two of them: negate the data. */
class Value {
  neg(): Value {
    const out = this.node(`-${this.data}`, [this], 'neg');
    out.backwardStep = () => {
      this.grad += -1 * out.grad;
    };
    return out;
  }
}
