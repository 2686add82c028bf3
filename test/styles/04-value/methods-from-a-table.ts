import { Value as Core } from '../engine/value';

type Unary = { data: (x: number) => number; slope: (x: number, out: number) => number };

const UNARY = {
  exp: { data: Math.exp, slope: (_, out) => out },
  log: { data: Math.log, slope: (x) => 1 / x },
  neg: { data: (x) => -x, slope: () => -1 },
} as const satisfies Record<string, Unary>;

type Methods = { [Name in keyof typeof UNARY]: () => Value };

export interface Value extends Methods {}

export class Value extends Core {
  static {
    for (const [name, rule] of Object.entries<Unary>(UNARY)) {
      Object.defineProperty(Value.prototype, name, {
        value(this: Value) {
          return this.unary(name, rule);
        },
      });
    }
  }

  private unary(op: string, { data, slope }: Unary): Value {
    const out = this.node(data(this.data), [this], op);
    out.backwardStep = () => {
      this.grad += slope(this.data, out.data) * out.grad;
    };
    return out;
  }

  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return this.unary('pow', {
      data: (x) => x ** exponent,
      slope: (x) => exponent * x ** (exponent - 1),
    });
  }

  div(other: Value | number): Value {
    return this.mul(this.wrap(other).pow(-1));
  }

  radd(other: number): Value {
    return this.unary('radd', { data: (x) => other + x, slope: () => 1 });
  }
}
