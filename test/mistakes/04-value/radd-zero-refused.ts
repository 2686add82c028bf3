/** 0 is a number like others, and ! takes it for missing: a sum starts with it. */
class Value {
  radd(other: number): Value {
    if (!other) throw new TypeError('Expected a number');
    return this.add(other);
  }
}
