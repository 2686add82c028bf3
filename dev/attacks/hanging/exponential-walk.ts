// Walks a graph without a set of visited nodes: 2 to the power of its depth.
// exercise: 04-value
// points: 0

import { Value as Base } from '../engine/value';

export class Value extends Base {
  override backward(): void {
    const visit = (n: number): number => (n === 0 ? 1 : visit(n - 1) + visit(n - 1));
    visit(60);
  }
}
