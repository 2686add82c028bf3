/** node.backwardStep only names the step: call it, with (). */
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
    order.reverse().forEach((node) => node.backwardStep);
  }
}
