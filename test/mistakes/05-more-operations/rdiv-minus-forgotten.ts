/** When the divisor grows, the quotient falls: the local derivative is minus k / x². */
class Value {
  rdiv(other: number): Value {
    const out = this.node(other / this.data, [this], '/');
    out.backwardStep = () => {
      this.grad += (other / this.data ** 2) * out.grad;
    };
    return out;
  }
}
