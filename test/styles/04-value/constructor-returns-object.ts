export interface Value {
  data: number;
  grad: number;
  add(other: Value | number): Value;
  mul(other: Value | number): Value;
  pow(exponent: number): Value;
  div(other: Value | number): Value;
  exp(): Value;
  log(): Value;
  neg(): Value;
  radd(other: number): Value;
  backward(): void;
  toString(): string;
}

type Inputs = readonly { of: Value; slope: number }[];

const inputsOf = new WeakMap<object, Inputs>();

function make(data: number, inputs: Inputs = []): Value {
  const lift = (other: Value | number) => (typeof other === 'number' ? make(other) : other);
  const self: Value = {
    data,
    grad: 0,
    add(other) {
      const right = lift(other);
      return make(self.data + right.data, [
        { of: self, slope: 1 },
        { of: right, slope: 1 },
      ]);
    },
    mul(other) {
      const right = lift(other);
      return make(self.data * right.data, [
        { of: self, slope: right.data },
        { of: right, slope: self.data },
      ]);
    },
    pow(exponent) {
      if (typeof exponent !== 'number') throw new TypeError('Expected a number');
      return make(self.data ** exponent, [{ of: self, slope: exponent * self.data ** (exponent - 1) }]);
    },
    div: (other) => self.mul(lift(other).pow(-1)),
    exp: () => {
      const e = Math.exp(self.data);
      return make(e, [{ of: self, slope: e }]);
    },
    log: () => make(Math.log(self.data), [{ of: self, slope: 1 / self.data }]),
    neg: () => self.mul(-1),
    radd: (other) => self.add(other),
    backward() {
      const order: Value[] = [];
      const walk = (value: Value): unknown =>
        order.includes(value) || (inputsOf.get(value)?.forEach(({ of }) => walk(of)), order.push(value));
      walk(self);
      self.grad = 1;
      for (const value of order.reverse())
        for (const { of, slope } of inputsOf.get(value) ?? []) of.grad += slope * value.grad;
    },
    toString: () => `Value(data=${self.data})`,
  };
  inputsOf.set(self, inputs);
  return self;
}

class Wrapper {
  constructor(data: number) {
    return make(data);
  }
}

export const Value = Wrapper as new (data: number) => Value;
