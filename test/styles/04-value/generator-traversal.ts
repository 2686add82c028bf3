export class Value implements Iterable<Value> {
  data: number;
  grad: number = 0;
  protected readonly from: Map<Value, number>[];

  constructor(data: number, ...from: [Value, number][]) {
    this.data = data;
    this.from = from.map((pair) => new Map([pair]));
  }

  add(other: Value | number): Value {
    const that = lift(other);
    return new Value(this.data + that.data, [this, 1], [that, 1]);
  }

  mul(other: Value | number): Value {
    const that = lift(other);
    return new Value(this.data * that.data, [this, that.data], [that, this.data]);
  }

  pow(n: number): Value {
    if (typeof n !== 'number') throw new TypeError(`pow takes a number, not a ${typeof n}`);
    return new Value(this.data ** n, [this, n * this.data ** (n - 1)]);
  }

  div(other: Value | number): Value {
    return this.mul(lift(other).pow(-1));
  }

  exp(): Value {
    const data = Math.exp(this.data);
    return new Value(data, [this, data]);
  }

  log(): Value {
    return new Value(Math.log(this.data), [this, 1 / this.data]);
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  /** All that this was computed from, operands first. */
  *[Symbol.iterator](): Generator<Value> {
    yield* Value.#postOrder(this, new Set());
  }

  static *#postOrder(value: Value, seen: Set<Value>): Generator<Value> {
    if (seen.has(value)) return;
    seen.add(value);
    for (const [operand] of value.#operands()) yield* Value.#postOrder(operand, seen);
    yield value;
  }

  *#operands(): Generator<[Value, number]> {
    for (const pair of this.from) yield* pair;
  }

  backward(): void {
    this.grad = 1;
    for (const value of [...this].reverse()) {
      for (const [operand, slope] of value.#operands()) operand.grad += slope * value.grad;
    }
  }
}

function lift(other: Value | number): Value {
  return typeof other === 'number' ? new Value(other) : other;
}
