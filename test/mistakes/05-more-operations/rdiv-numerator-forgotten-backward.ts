/** The data is right. The local derivative is -k / x², with the number k on top. */
class Value {
  rdiv(other: number): Value {
    const out = this.node(other / this.data, [this], '/');
    out.backwardStep = () => {
      this.grad += (-1 / this.data ** 2) * out.grad;
    };
    return out;
  }
}
