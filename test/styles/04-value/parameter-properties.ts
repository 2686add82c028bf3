export class Value {
  public grad = 0;
  constructor(
    public data: number,
    private readonly locals: [Value, number][] = [],
  ) {}
  private receive(gradient: number): void {
    this.grad += gradient;
  }

  private wrap(other: Value | number): Value {
    return other instanceof Value ? other : new Value(other);
  }
  add(other: Value | number): Value {
    const right = this.wrap(other);
    return new Value(this.data + right.data, [
      [this, 1],
      [right, 1],
    ]);
  }
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    return new Value(this.data * right.data, [
      [this, right.data],
      [right, this.data],
    ]);
  }
  pow(n: number): Value {
    if (typeof n !== 'number') throw new TypeError(`The exponent must be a number, not ${n}`);
    return new Value(this.data ** n, [[this, n * this.data ** (n - 1)]]);
  }
  div(other: Value | number): Value {
    return this.mul(this.wrap(other).pow(-1));
  }
  exp(): Value {
    const e = Math.exp(this.data);
    return new Value(e, [[this, e]]);
  }
  log(): Value {
    return new Value(Math.log(this.data), [[this, 1 / this.data]]);
  }
  neg(): Value {
    return this.mul(-1);
  }
  radd(other: number): Value {
    return this.add(other);
  }
  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const visit = (value: Value): void => {
      if (seen.has(value)) return;
      seen.add(value);
      for (const [parent] of value.locals) visit(parent);
      order.push(value);
    };
    visit(this);
    this.receive(1);
    for (const value of order.reverse()) {
      for (const [parent, local] of value.locals) parent.receive(local * value.grad);
    }
  }
  toString(): string {
    return `Value(data=${this.data})`;
  }
}
