/** A method that is taken off its object loses its this: call visited.has(node). */
class Value {
  backward(): void {
    const order: Value[] = [];
    const visited = new Set<Value>();
    const has = visited.has;
    const visit = (node: Value) => {
      if (has(node)) return;
      visited.add(node);
      for (const parent of node.parents) visit(parent);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) node.backwardStep();
  }
}
