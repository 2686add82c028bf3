/** The chain starts with 1, not with the data of the result. */
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
    this.grad = this.data;
    for (const node of order.reverse()) node.backwardStep();
  }
}
