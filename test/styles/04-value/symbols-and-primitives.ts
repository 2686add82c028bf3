const PARENTS = Symbol('parents');
const STEP = Symbol('step');

export class Value {
  static [Symbol.hasInstance](thing: unknown): boolean {
    return typeof thing === 'object' && thing !== null && PARENTS in thing;
  }

  [PARENTS]: Value[] = [];
  [STEP]?(): void;

  grad = 0;
  label: string;

  constructor(
    public data = 0,
    { label = '' } = {},
  ) {
    this.label = label;
  }

  get [Symbol.toStringTag](): string {
    return 'Value';
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }

  toJSON(): object {
    const { data, grad } = this;
    return { data, grad };
  }

  [Symbol.toPrimitive](hint: 'string' | 'number' | 'default'): string {
    if (hint === 'string') return this.toString();
    throw new TypeError('Call add or radd: + does not work on a Value');
  }

  add(other: Value | number): Value {
    const right = other instanceof Value ? other : new Value(other);
    const out = new Value(this.data + right.data, { label: `(${this} + ${right})` });
    out[PARENTS] = [this, right];
    out[STEP] = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out;
  }

  mul(other: Value | number): Value {
    const right = other instanceof Value ? other : new Value(other);
    const out = new Value(this.data * right.data, { label: `(${this} * ${right})` });
    out[PARENTS] = [this, right];
    out[STEP] = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    const out = new Value(this.data ** exponent);
    out[PARENTS] = [this];
    out[STEP] = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }

  div(other: Value | number): Value {
    return this.mul(other instanceof Value ? other.pow(-1) : other ** -1);
  }

  exp(): Value {
    const out = new Value(Math.exp(this.data));
    out[PARENTS] = [this];
    out[STEP] = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }

  log(): Value {
    const out = new Value(Math.log(this.data));
    out[PARENTS] = [this];
    out[STEP] = () => {
      this.grad += out.grad / this.data;
    };
    return out;
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const visit = (value: Value): void => {
      if (seen.has(value)) return;
      seen.add(value);
      for (const parent of value[PARENTS]) visit(parent);
      order.push(value);
    };
    visit(this);
    this.grad = 1;
    for (const value of order.reverse()) value[STEP]?.();
  }
}
