/** A queue reaches a node by its shortest path, maybe before all that use it: sort topologically. */
class Value {
  backward(): void {
    const queue: Value[] = [this];
    const visited = new Set<Value>(queue);
    this.grad = 1;
    for (const node of queue) {
      node.backwardStep();
      for (const parent of node.parents) {
        if (!visited.has(parent)) queue.push(parent);
        visited.add(parent);
      }
    }
  }
}
