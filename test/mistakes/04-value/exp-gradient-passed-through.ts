/** exp does not leave its operand as it is: multiply the gradient by the local derivative, the data of the result. */
class Value {
  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
