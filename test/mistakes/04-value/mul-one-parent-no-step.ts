/**
 * No gradient comes back through mul: record both operands as parents, and attach to out a backward step that
 * reads out.grad when it runs.
 */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    return this.node(this.data * right.data, [this], '*');
  }
}
