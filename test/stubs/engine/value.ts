/** The step of a leaf. All leaves share it: closures of their own would be as large as they are. */
const nothing = (): void => {};

/** On the stack of `topologicalOrder`, behind a node whose parents are done. */
const PARENTS_DONE = Symbol();

/**
 * A number that remembers how it was computed, so that gradients can flow back through it.
 *
 * `data` is the number, `grad` the derivative of the final result with respect to it. Example:
 *
 *     const a = new Value(2);
 *     const b = a.add(a).add(1); // Value(data=5)
 *     b.backward();              // a.grad is 2
 */
export class Value {
  grad = 0;
  readonly parents: readonly Value[];
  /** Passes this node's gradient on to its parents; a leaf has nothing to pass on. */
  backwardStep: () => void = nothing;

  constructor(
    public data: number,
    parents: readonly Value[] = [],
    readonly op = '',
    public label = '',
  ) {
    // A copy. V8 keeps the lists of a hot `[a, b]`: a network takes four times as long (npm run bench -- engine).
    this.parents = Array.isArray(parents) ? parents.slice() : parents;
  }

  /** this + other. The worked example: every operation has this shape. */
  add(other: Value | number): this {
    const right = this.wrap(other);
    const out = this.node(this.data + right.data, [this, right], '+');
    out.backwardStep = () => {
      this.grad += 1 * out.grad;
      right.grad += 1 * out.grad;
    };
    return out;
  }

  /** Sets `grad` of each node that this one was computed from: the derivative of this node with respect to that one. */
  backward(): void {
    this.grad = 1;
    for (const node of this.topologicalOrder().reverse()) node.backwardStep();
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }

  /** Lets `${value}` work, but refuses `2 + value`, which would silently give NaN. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString();
    throw new TypeError(
      `${this} is not a plain number: + - * / do not work on it. ` +
        'Call a method instead: value.add(2) for value + 2, value.radd(2) for 2 + value, value.mul(2) for value * 2.',
    );
  }

  /** `other` itself if it is a Value, a new Value if it is a number. */
  protected wrap(other: Value | number): this {
    return typeof other === 'number' ? this.node(other, [], '') : (other as this);
  }

  /** A new Value of the same class as this one, computed from `parents` by `op`. */
  protected node(data: number, parents: readonly Value[], op: string): this {
    const SameClass = this.constructor as new (data: number, parents: readonly Value[], op: string) => this;
    return new SameClass(data, parents, op);
  }

  /** All nodes, each after its parents. A loop with its own stack, because recursion would overflow on a long chain. */
  private topologicalOrder(): Value[] {
    const order: Value[] = [];
    const visited = new Set<Value>();
    const stack: (Value | typeof PARENTS_DONE)[] = [this];
    while (stack.length > 0) {
      const top = stack.pop() as Value | typeof PARENTS_DONE;
      if (top === PARENTS_DONE) {
        order.push(stack.pop() as Value);
      } else if (!visited.has(top)) {
        visited.add(top);
        stack.push(top, PARENTS_DONE);
        for (const parent of top.parents) stack.push(parent);
      }
    }
    return order;
  }
}
