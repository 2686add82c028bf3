/** Walk the whole graph, not only the direct parents. */
class Value {
  backward(): void {
    this.grad = 1;
    this.backwardStep();
    for (const parent of this.parents) parent.backwardStep();
  }
}
