/** A whole class here, in which nothing of task 4 or of the engine is used. */
export class Value {
  grad = 0;
  private step: () => void = () => {};

  constructor(
    public data: number,
    private readonly from: readonly Value[] = [],
  ) {}

  add(other: Value | number): Value {
    const right = lift(other);
    return this.result(this.data + right.data, [1, 1], this, right);
  }

  mul(other: Value | number): Value {
    const right = lift(other);
    return this.result(this.data * right.data, [right.data, this.data], this, right);
  }

  pow(exponent: number): Value {
    return this.result(this.data ** exponent, [exponent * this.data ** (exponent - 1)], this);
  }

  div(other: Value | number): Value {
    return this.mul(lift(other).pow(-1));
  }

  exp(): Value {
    return this.result(Math.exp(this.data), [Math.exp(this.data)], this);
  }

  log(): Value {
    return this.result(Math.log(this.data), [1 / this.data], this);
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  sub(other: Value | number): Value {
    return this.add(lift(other).neg());
  }

  rsub(other: number): Value {
    return lift(other).sub(this);
  }

  rmul(other: number): Value {
    return this.mul(other);
  }

  rdiv(other: number): Value {
    return lift(other).div(this);
  }

  tanh(): Value {
    const t = Math.tanh(this.data);
    return this.result(t, [1 - t ** 2], this);
  }

  relu(): Value {
    return this.result(Math.max(0, this.data), [this.data > 0 ? 1 : 0], this);
  }

  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const visit = (node: Value): void => {
      if (seen.has(node)) return;
      seen.add(node);
      for (const parent of node.from) visit(parent);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) node.step();
  }

  private result(data: number, slopes: readonly number[], ...from: Value[]): Value {
    const out = new Value(data, from);
    out.step = () => {
      for (const [index, parent] of from.entries()) parent.grad += (slopes[index] ?? 0) * out.grad;
    };
    return out;
  }
}

function lift(other: Value | number): Value {
  return typeof other === 'number' ? new Value(other) : other;
}
