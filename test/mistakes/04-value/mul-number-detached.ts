/** A product with a plain number needs its backward step too: wrap the number, then go the same way. */
class Value {
  mul(other: Value | number): Value {
    if (typeof other === 'number') return this.node(this.data * other, [], '*');
    const out = this.node(this.data * other.data, [this, other], '*');
    out.backwardStep = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }
}
