/**
 * A node may pass its gradient on only after every node that uses it has done so: here the parents go first.
 */
class Value {
  backward(): void {
    const visited = new Set<Value>();
    this.grad = 1;
    const visit = (node: Value) => {
      if (visited.has(node)) return;
      visited.add(node);
      for (const parent of node.parents) visit(parent);
      node.backwardStep();
    };
    visit(this);
  }
}
