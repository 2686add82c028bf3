/** Only the result starts with 1: calling backward on a parent puts 1 in the place of its gradient. */
class Value {
  backward(): void {
    this.grad = 1;
    this.backwardStep();
    for (const parent of this.parents) parent.backward();
  }
}
