/** No gradient comes back through radd: let add do the work. */
class Value {
  radd(other: number): Value {
    return this.node(other + this.data, [this], '+');
  }
}
