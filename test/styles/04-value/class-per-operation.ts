/** A leaf; every operation is a subclass that knows its operands. */
export class Value {
  grad = 0;

  constructor(readonly data: number) {}

  protected get operands(): readonly Value[] {
    return [];
  }

  protected propagate(): void {}

  add(other: Value | number): Value {
    return new Sum(this, lift(other));
  }

  mul(other: Value | number): Value {
    return new Product(this, lift(other));
  }

  pow(exponent: number): Value {
    return new Power(this, exponent);
  }

  div(other: Value | number): Value {
    return new Quotient(this, lift(other));
  }

  exp(): Value {
    return new Exponential(this);
  }

  log(): Value {
    return new Logarithm(this);
  }

  neg(): Value {
    return new Negative(this);
  }

  radd(other: number): Value {
    return new Sum(lift(other), this);
  }

  backward(): void {
    const order: Value[] = [];
    const visit = (value: Value): void => {
      if (order.includes(value)) return;
      value.operands.forEach(visit);
      order.push(value);
    };
    visit(this);
    this.grad = 1;
    while (order.length) order.pop()?.propagate();
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }
}

abstract class Unary extends Value {
  constructor(
    data: number,
    protected readonly x: Value,
  ) {
    super(data);
  }

  protected override get operands(): readonly Value[] {
    return [this.x];
  }

  protected abstract slope(): number;

  protected override propagate(): void {
    this.x.grad += this.slope() * this.grad;
  }
}

abstract class Binary extends Value {
  constructor(
    data: number,
    protected readonly x: Value,
    protected readonly y: Value,
  ) {
    super(data);
  }

  protected override get operands(): readonly Value[] {
    return [this.x, this.y];
  }

  protected abstract slopes(): [number, number];

  protected override propagate(): void {
    const [dx, dy] = this.slopes();
    this.x.grad += dx * this.grad;
    this.y.grad += dy * this.grad;
  }
}

class Sum extends Binary {
  constructor(x: Value, y: Value) {
    super(x.data + y.data, x, y);
  }

  protected override slopes(): [number, number] {
    return [1, 1];
  }
}

class Product extends Binary {
  constructor(x: Value, y: Value) {
    super(x.data * y.data, x, y);
  }

  protected override slopes(): [number, number] {
    return [this.y.data, this.x.data];
  }
}

class Quotient extends Binary {
  constructor(x: Value, y: Value) {
    super(x.data / y.data, x, y);
  }

  protected override slopes(): [number, number] {
    return [1 / this.y.data, -this.data / this.y.data];
  }
}

class Power extends Unary {
  constructor(
    x: Value,
    private readonly exponent: number,
  ) {
    if (typeof exponent !== 'number') throw new TypeError('The exponent must be a number');
    super(x.data ** exponent, x);
  }

  protected override slope(): number {
    return this.exponent * this.x.data ** (this.exponent - 1);
  }
}

class Exponential extends Unary {
  constructor(x: Value) {
    super(Math.exp(x.data), x);
  }

  protected override slope(): number {
    return this.data;
  }
}

class Logarithm extends Unary {
  constructor(x: Value) {
    super(Math.log(x.data), x);
  }

  protected override slope(): number {
    return 1 / this.x.data;
  }
}

class Negative extends Unary {
  constructor(x: Value) {
    super(-x.data, x);
  }

  protected override slope(): number {
    return -1;
  }
}

const lift = (other: Value | number): Value => (typeof other === 'number' ? new Value(other) : other);
