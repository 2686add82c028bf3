/** The dividend needs a gradient too: do not take its data out, multiply Values. */
class Value {
  div(other: Value | number): Value {
    const right = this.wrap(other);
    return right.pow(-1).mul(this.data);
  }
}
