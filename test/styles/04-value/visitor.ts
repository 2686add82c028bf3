interface Visitor<T> {
  leaf(): T;
  sum(left: Value, right: Value): T;
  product(left: Value, right: Value): T;
  power(base: Value, exponent: number): T;
  exponential(of: Value): T;
  logarithm(of: Value): T;
}

type Accept = <T>(visitor: Visitor<T>) => T;

const parents: Visitor<Value[]> = {
  leaf: () => [],
  sum: (left, right) => [left, right],
  product: (left, right) => [left, right],
  power: (base) => [base],
  exponential: (of) => [of],
  logarithm: (of) => [of],
};

class Propagation implements Visitor<void> {
  constructor(private readonly node: Value) {}

  leaf(): void {}

  sum(left: Value, right: Value): void {
    left.grad += this.node.grad;
    right.grad += this.node.grad;
  }

  product(left: Value, right: Value): void {
    left.grad += right.data * this.node.grad;
    right.grad += left.data * this.node.grad;
  }

  power(base: Value, exponent: number): void {
    base.grad += exponent * base.data ** (exponent - 1) * this.node.grad;
  }

  exponential(of: Value): void {
    of.grad += this.node.data * this.node.grad;
  }

  logarithm(of: Value): void {
    of.grad += this.node.grad / of.data;
  }
}

export class Value {
  grad = 0;

  constructor(
    public data: number,
    readonly accept: Accept = (visitor) => visitor.leaf(),
  ) {}

  add(other: Value | number): Value {
    const right = lift(other);
    return new Value(this.data + right.data, (visitor) => visitor.sum(this, right));
  }

  mul(other: Value | number): Value {
    const right = lift(other);
    return new Value(this.data * right.data, (visitor) => visitor.product(this, right));
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return new Value(this.data ** exponent, (visitor) => visitor.power(this, exponent));
  }

  div(other: Value | number): Value {
    return this.mul(lift(other).pow(-1));
  }

  exp(): Value {
    return new Value(Math.exp(this.data), (visitor) => visitor.exponential(this));
  }

  log(): Value {
    return new Value(Math.log(this.data), (visitor) => visitor.logarithm(this));
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  backward(): void {
    const order: Value[] = [];
    const visit = (value: Value): void => {
      if (order.includes(value)) return;
      value.accept(parents).forEach(visit);
      order.push(value);
    };
    visit(this);
    this.grad = 1;
    for (const value of order.reverse()) value.accept(new Propagation(value));
  }
}

function lift(other: Value | number): Value {
  return typeof other === 'number' ? new Value(other) : other;
}
