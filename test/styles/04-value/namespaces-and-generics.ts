namespace Calculus {
  export interface Rule<Inputs extends readonly number[]> {
    value(...inputs: Inputs): number;
    slopes(...inputs: Inputs): { [Index in keyof Inputs]: number };
  }

  export const sum: Rule<[number, number]> = { value: (x, y) => x + y, slopes: () => [1, 1] };
  export const product: Rule<[number, number]> = { value: (x, y) => x * y, slopes: (x, y) => [y, x] };
  export const exponential: Rule<[number]> = { value: (x) => Math.exp(x), slopes: (x) => [Math.exp(x)] };
  export const logarithm: Rule<[number]> = { value: (x) => Math.log(x), slopes: (x) => [1 / x] };
  export function power(n: number): Rule<[number]> {
    return { value: (x) => x ** n, slopes: (x) => [n * x ** (n - 1)] };
  }
}

import Rule = Calculus.Rule;

type ValuesFor<Inputs extends readonly number[]> = { [Index in keyof Inputs]: Value };

export class Value {
  readonly data: number;
  grad = 0;
  private readonly edges: (readonly [Value, number])[] = [];

  constructor(data: number) {
    this.data = data;
  }

  static apply<Inputs extends readonly number[]>(rule: Rule<Inputs>, ...operands: ValuesFor<Inputs>): Value {
    const values = operands as readonly Value[];
    const inputs = values.map(({ data }) => data) as readonly number[] as Inputs;
    const out = new Value(rule.value(...inputs));
    const slopes = rule.slopes(...inputs) as readonly number[];
    values.forEach((value, index) => out.edges.push([value, slopes[index]!]));
    return out;
  }

  add(other: number): Value;
  add(other: Value): Value;
  add(other: Value | number): Value;
  add(other: Value | number): Value {
    return Value.apply(Calculus.sum, this, ensure(other));
  }

  mul(other: number): Value;
  mul(other: Value): Value;
  mul(other: Value | number): Value {
    return Value.apply(Calculus.product, this, ensure(other));
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return Value.apply(Calculus.power(exponent), this);
  }

  div(other: number | Value): Value {
    return this.mul(ensure(other).pow(-1));
  }

  exp(): Value {
    return Value.apply(Calculus.exponential, this);
  }

  log(): Value {
    return Value.apply(Calculus.logarithm, this);
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  backward(): void {
    const gradients = new Map<Value, number>();
    const order = this.order();
    for (const value of order) gradients.set(value, value === this ? 1 : 0);
    for (const value of order.reverse()) {
      const gradient = gradients.get(value)!;
      for (const [input, slope] of value.edges) gradients.set(input, gradients.get(input)! + slope * gradient);
    }
    for (const [value, gradient] of gradients) value.grad += gradient;
  }

  private order(order: Value[] = []): Value[] {
    if (!order.includes(this)) {
      for (const [input] of this.edges) input.order(order);
      order.push(this);
    }
    return order;
  }
}

function ensure(other: Value | number): Value {
  return typeof other === 'number' ? new Value(other) : other;
}
