/**
 * Each node runs its step once, after all that use it: without a record of the visited ones it runs once for each
 * path.
 */
class Value {
  backward(): void {
    this.grad = 1;
    const visit = (node: Value) => {
      node.backwardStep();
      for (const parent of node.parents) visit(parent);
    };
    visit(this);
  }
}
