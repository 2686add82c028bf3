enum Opcode {
  Leaf,
  Add,
  Mul,
  Pow,
  Div,
  Exp,
  Log,
  Neg,
}

export class Value {
  grad = 0;
  private opcode = Opcode.Leaf;
  private left!: Value;
  private right!: Value;
  private constant = Number.NaN;

  constructor(public data: number) {}

  private static build(opcode: Opcode, data: number, left: Value, right?: Value, constant?: number): Value {
    const value = new Value(data);
    value.opcode = opcode;
    value.left = left;
    if (right) value.right = right;
    if (constant !== undefined) value.constant = constant;
    return value;
  }

  add(other: Value | number): Value {
    const right = wrapped(other);
    return Value.build(Opcode.Add, this.data + right.data, this, right);
  }

  mul(other: Value | number): Value {
    const right = wrapped(other);
    return Value.build(Opcode.Mul, this.data * right.data, this, right);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('The exponent must be a number');
    return Value.build(Opcode.Pow, this.data ** exponent, this, undefined, exponent);
  }

  div(other: Value | number): Value {
    const right = wrapped(other);
    return Value.build(Opcode.Div, this.data / right.data, this, right);
  }

  exp(): Value {
    return Value.build(Opcode.Exp, Math.exp(this.data), this);
  }

  log(): Value {
    return Value.build(Opcode.Log, Math.log(this.data), this);
  }

  neg(): Value {
    return Value.build(Opcode.Neg, -this.data, this);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  backward(): void {
    const order: Value[] = [];
    const visit = (value: Value | undefined) => {
      if (!value || order.includes(value)) return;
      visit(value.left);
      visit(value.right);
      order.push(value);
    };
    visit(this);
    this.grad = 1;
    for (const value of order.reverse()) value.step();
  }

  private step(): void {
    const { left, right, grad } = this;
    switch (this.opcode) {
      case Opcode.Leaf:
        return;
      case Opcode.Add:
        left.grad += grad;
        right.grad += grad;
        return;
      case Opcode.Mul:
        left.grad += grad * right.data;
        right.grad += grad * left.data;
        return;
      case Opcode.Pow:
        left.grad += grad * this.constant * left.data ** (this.constant - 1);
        return;
      case Opcode.Div:
        left.grad += grad / right.data;
        right.grad -= (grad * left.data) / right.data ** 2;
        return;
      case Opcode.Exp:
        left.grad += grad * this.data;
        return;
      case Opcode.Log:
        left.grad += grad / left.data;
        return;
      case Opcode.Neg:
        left.grad -= grad;
        return;
      default:
        this.opcode satisfies never;
    }
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }
}

function wrapped(other: Value | number): Value {
  return typeof other === 'number' ? new Value(other) : other;
}
