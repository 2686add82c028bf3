/** Put the lowered exponent in parentheses: ** binds tighter than -. */
class Value {
  pow(exponent: number): Value {
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += this.data * (this.data ** exponent - 1);
    };
    return out;
  }
}
