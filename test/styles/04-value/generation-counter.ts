export class Value {
  grad = 0;
  /** Leaves are of generation 0; a result is one generation after the latest of its operands. */
  readonly generation: number;

  constructor(
    public data: number,
    private readonly operands: readonly Value[] = [],
    private readonly slopes: readonly number[] = [],
  ) {
    this.generation = Math.max(-1, ...operands.map((operand) => operand.generation)) + 1;
  }

  add(other: Value | number): Value {
    const right = value(other);
    return new Value(this.data + right.data, [this, right], [1, 1]);
  }

  mul(other: Value | number): Value {
    const right = value(other);
    return new Value(this.data * right.data, [this, right], [right.data, this.data]);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return new Value(this.data ** exponent, [this], [exponent * this.data ** (exponent - 1)]);
  }

  div(other: Value | number): Value {
    return this.mul(value(other).pow(-1));
  }

  exp(): Value {
    return new Value(Math.exp(this.data), [this], [Math.exp(this.data)]);
  }

  log(): Value {
    return new Value(Math.log(this.data), [this], [1 / this.data]);
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  backward(): void {
    const generations: Set<Value>[] = [];
    const enter = (node: Value): void => {
      const peers = (generations[node.generation] ??= new Set());
      if (peers.has(node)) return;
      peers.add(node);
      node.operands.forEach(enter);
    };
    enter(this);
    this.grad = 1;
    for (const peers of generations.reverse()) {
      for (const node of peers ?? []) {
        node.operands.forEach((operand, index) => {
          operand.grad += (node.slopes[index] ?? 0) * node.grad;
        });
      }
    }
  }
}

const value = (other: Value | number) => (typeof other === 'object' ? other : new Value(other));
