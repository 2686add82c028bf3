/**
 * Set gradients to 0 before the walk, not on the way: this wipes out what a node has just received.
 * Same as: backward-root-not-seeded
 */
class Value {
  backward(): void {
    const order: Value[] = [];
    const visited = new Set<Value>();
    const visit = (node: Value) => {
      if (visited.has(node)) return;
      visited.add(node);
      for (const parent of node.parents) visit(parent);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) {
      node.grad = 0;
      node.backwardStep();
    }
  }
}
