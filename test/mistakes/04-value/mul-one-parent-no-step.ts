/** Record both operands as parents, and attach the backward step to out. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    return this.node(this.data * right.data, [this], '*');
  }
}
