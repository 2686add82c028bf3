type Origin =
  | { kind: 'leaf' }
  | { kind: 'sum' | 'product'; left: Value; right: Value }
  | { kind: 'power'; base: Value; exponent: number }
  | { kind: 'exp' | 'log'; of: Value };

function assertNumber(thing: unknown): asserts thing is number {
  if (typeof thing !== 'number') throw new TypeError(`Expected a number, got ${String(thing)}`);
}

function operands(origin: Origin): Value[] {
  if (origin.kind === 'leaf') return [];
  if ('left' in origin) return [origin.left, origin.right];
  if ('base' in origin) return [origin.base];
  return [origin.of];
}

function slopes(value: Value): number[] {
  const { origin } = value;
  switch (origin.kind) {
    case 'leaf':
      return [];
    case 'sum':
      return [1, 1];
    case 'product':
      return [origin.right.data, origin.left.data];
    case 'power':
      return [origin.exponent * origin.base.data ** (origin.exponent - 1)];
    case 'exp':
      return [value.data];
    case 'log':
      return [1 / origin.of.data];
  }
}

export class Value {
  grad = 0;

  constructor(
    readonly data: number,
    readonly origin: Origin = { kind: 'leaf' },
  ) {
    assertNumber(data);
  }

  add(other: Value | number): Value {
    const right = lift(other);
    return new Value(this.data + right.data, { kind: 'sum', left: this, right });
  }

  mul(other: Value | number): Value {
    const right = lift(other);
    return new Value(this.data * right.data, { kind: 'product', left: this, right });
  }

  pow(exponent: number): Value {
    assertNumber(exponent);
    return new Value(this.data ** exponent, { kind: 'power', base: this, exponent });
  }

  div(other: Value | number): Value {
    return this.mul(lift(other).pow(-1));
  }

  exp(): Value {
    return new Value(Math.exp(this.data), { kind: 'exp', of: this });
  }

  log(): Value {
    return new Value(Math.log(this.data), { kind: 'log', of: this });
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
      operands(value.origin).forEach(visit);
      order.push(value);
    };
    visit(this);
    this.grad = 1;
    order.reduceRight((_, value) => {
      const factors = slopes(value);
      operands(value.origin).forEach((operand, index) => {
        operand.grad += factors[index]! * value.grad;
      });
      return value;
    }, this as Value);
  }
}

function lift<T extends Value | number>(other: T): Value {
  return other instanceof Value ? other : new Value(other);
}
