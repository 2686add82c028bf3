type Edge = { to: Value; weight: number };

/** Kahn's algorithm: a queue of the nodes that nothing waits for. */
export class Value {
  public data: number;
  public grad: number;
  private edges: Edge[];

  constructor(data: number) {
    this.data = data;
    this.grad = 0;
    this.edges = [];
  }

  private edge(to: Value, weight: number): Value {
    this.edges.push({ to, weight });
    return this;
  }

  public add(other: Value | number): Value {
    if (typeof other === 'number') return new Value(this.data + other).edge(this, 1);
    return new Value(this.data + other.data).edge(this, 1).edge(other, 1);
  }

  public mul(other: Value | number): Value {
    if (typeof other === 'number') return new Value(this.data * other).edge(this, other);
    return new Value(this.data * other.data).edge(this, other.data).edge(other, this.data);
  }

  public pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new Error('pow needs a number');
    return new Value(this.data ** exponent).edge(this, exponent * this.data ** (exponent - 1));
  }

  public div(other: Value | number): Value {
    if (typeof other === 'number') return new Value(this.data / other).edge(this, 1 / other);
    return new Value(this.data / other.data).edge(this, 1 / other.data).edge(other, -this.data / other.data ** 2);
  }

  public exp(): Value {
    const out = new Value(Math.exp(this.data));
    return out.edge(this, out.data);
  }

  public log(): Value {
    return new Value(Math.log(this.data)).edge(this, 1 / this.data);
  }

  public neg(): Value {
    return new Value(-this.data).edge(this, -1);
  }

  public radd(other: number): Value {
    return this.add(other);
  }

  public backward(): void {
    const users = new Map<Value, number>([[this, 0]]);
    const reached: Value[] = [this];
    for (const value of reached) {
      for (const { to } of value.edges) {
        if (!users.has(to)) reached.push(to);
        users.set(to, (users.get(to) ?? 0) + 1);
      }
    }
    this.grad = 1;
    const queue: Value[] = [this];
    for (let value = queue.shift(); value !== undefined; value = queue.shift()) {
      for (const { to, weight } of value.edges) {
        to.grad += weight * value.grad;
        const left = users.get(to)! - 1;
        users.set(to, left);
        if (left === 0) queue.push(to);
      }
    }
  }
}
