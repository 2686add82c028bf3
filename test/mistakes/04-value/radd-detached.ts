/** A node without its backward step cuts the graph: let add do the work. */
class Value {
  radd(other: number): Value {
    return this.node(other + this.data, [this], '+');
  }
}
