/** As keys of an object, Values with the same number become one: keep the visited nodes in a Set. */
class Value {
  backward(): void {
    const order: Value[] = [];
    const seen: Record<string, boolean> = {};
    const visit = (node: Value) => {
      if (seen[`${node}`]) return;
      seen[`${node}`] = true;
      for (const parent of node.parents) visit(parent);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) node.backwardStep();
  }
}
