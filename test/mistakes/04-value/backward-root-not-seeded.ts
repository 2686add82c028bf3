/** Start the chain: the derivative of the result with respect to itself is 1. */
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
    for (const node of order.reverse()) node.backwardStep();
  }
}
