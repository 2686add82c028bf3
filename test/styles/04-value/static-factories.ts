export class Value {
  public grad: number = 0;
  protected parents: ReadonlyArray<Value> = [];
  protected flow: (out: Value) => void = Value.nothing;

  public constructor(public readonly data: number) {}

  static of(x: Value | number): Value {
    return x instanceof this ? x : new this(x);
  }

  private static nothing(): void {}

  private static unary(x: Value, data: number, slope: number): Value {
    const out = Value.of(data);
    out.parents = [x];
    out.flow = ({ grad }) => {
      x.grad += slope * grad;
    };
    return out;
  }

  private static binary(x: Value, y: Value, data: number, dx: number, dy: number): Value {
    const out = Value.of(data);
    out.parents = [x, y];
    out.flow = ({ grad }) => {
      x.grad += dx * grad;
      y.grad += dy * grad;
    };
    return out;
  }

  static add(x: Value, y: Value): Value {
    return Value.binary(x, y, x.data + y.data, 1, 1);
  }

  static mul(x: Value, y: Value): Value {
    return Value.binary(x, y, x.data * y.data, y.data, x.data);
  }

  static div(x: Value, y: Value): Value {
    return Value.binary(x, y, x.data / y.data, 1 / y.data, -x.data / y.data / y.data);
  }

  add(other: Value | number): Value {
    return Value.add(this, Value.of(other));
  }

  mul(other: Value | number): Value {
    return Value.mul(this, Value.of(other));
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return Value.unary(this, this.data ** exponent, exponent * this.data ** (exponent - 1));
  }

  div(other: Value | number): Value {
    return Value.div(this, Value.of(other));
  }

  exp(): Value {
    return Value.unary(this, Math.exp(this.data), Math.exp(this.data));
  }

  log(): Value {
    return Value.unary(this, Math.log(this.data), 1 / this.data);
  }

  neg(): Value {
    return Value.unary(this, -this.data, -1);
  }

  radd(other: number): Value {
    return Value.add(Value.of(other), this);
  }

  backward(): void {
    this.grad = 1;
    for (const value of Value.order(this)) value.flow(value);
  }

  private static order(last: Value): Value[] {
    const order: Value[] = [];
    const visit = (value: Value) => {
      if (order.includes(value)) return;
      value.parents.forEach(visit);
      order.push(value);
    };
    visit(last);
    return order.reverse();
  }
}
