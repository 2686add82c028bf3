import { Value as Core } from '../engine/value';

/** Data and gradient of a node, kept in one place. */
type Numbers = { data: number; grad: number };

export class Value {
  private readonly numbers: Numbers;
  private inputs: Value[] = [];
  private pass: (incoming: number) => void = () => {};

  constructor(
    data: number,
    public label = '',
  ) {
    this.numbers = { data, grad: 0 };
  }

  get data(): number {
    return this.numbers.data;
  }

  set data(data: number) {
    this.numbers.data = data;
  }

  get grad(): number {
    return this.numbers.grad;
  }

  set grad(grad: number) {
    this.numbers.grad = grad;
  }

  add(other: Value | number): Value {
    const right = Value.from(other);
    return Value.of(this.data + right.data, [this, right], (incoming) => {
      this.grad += incoming;
      right.grad += incoming;
    });
  }

  mul(other: Value | number): Value {
    const right = Value.from(other);
    return Value.of(this.data * right.data, [this, right], (incoming) => {
      this.grad += right.data * incoming;
      right.grad += this.data * incoming;
    });
  }

  pow(n: number): Value {
    if (typeof n !== 'number') throw new TypeError('Only numbers are exponents');
    return Value.of(this.data ** n, [this], (incoming) => (this.grad += incoming * n * this.data ** (n - 1)));
  }

  div(other: Value | number): Value {
    const right = Value.from(other);
    return Value.of(this.data / right.data, [this, right], (incoming) => {
      this.grad += incoming / right.data;
      right.grad -= (incoming * this.data) / right.data ** 2;
    });
  }

  exp(): Value {
    const data = Math.exp(this.data);
    return Value.of(data, [this], (incoming) => (this.grad += incoming * data));
  }

  log(): Value {
    return Value.of(Math.log(this.data), [this], (incoming) => (this.grad += incoming / this.data));
  }

  neg(): Value {
    return Value.of(-this.data, [this], (incoming) => (this.grad -= incoming));
  }

  radd(other: number): Value {
    return Value.from(other).add(this);
  }

  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    (function visit(value: Value) {
      if (seen.has(value)) return;
      seen.add(value);
      value.inputs.forEach(visit);
      order.unshift(value);
    })(this);
    this.grad = 1;
    order.forEach((value) => value.pass(value.grad));
  }

  toString = Core.prototype.toString;

  private static from(other: Value | number): Value {
    return typeof other === 'number' ? new Value(other) : other;
  }

  private static of(data: number, inputs: Value[], pass: (incoming: number) => void): Value {
    const value = new Value(data);
    value.inputs = inputs;
    value.pass = pass;
    return value;
  }
}
