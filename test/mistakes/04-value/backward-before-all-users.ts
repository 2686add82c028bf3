/** This runs a shared node before all that use it have passed their gradient on: sort topologically first. */
class Value {
  backward(): void {
    const visited = new Set<Value>();
    this.grad = 1;
    const visit = (node: Value) => {
      if (visited.has(node)) return;
      visited.add(node);
      node.backwardStep();
      for (const parent of node.parents) visit(parent);
    };
    visit(this);
  }
}
