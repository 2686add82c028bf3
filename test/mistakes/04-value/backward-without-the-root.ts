/**
 * The result itself must run its step first: it is missing from the order.
 * Same as: backward-root-not-seeded
 */
class Value {
  backward(): void {
    const order: Value[] = [];
    const visited = new Set<Value>();
    const visit = (node: Value) => {
      if (visited.has(node)) return;
      visited.add(node);
      for (const parent of node.parents) {
        visit(parent);
        if (!order.includes(parent)) order.push(parent);
      }
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) node.backwardStep();
  }
}
