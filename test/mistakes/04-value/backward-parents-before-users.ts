/**
 * Gradients reach only the operands of the result. Each node keeps its parents. It passes its gradient on after every
 * node that uses it has done so: the parents come last.
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
