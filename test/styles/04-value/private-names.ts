export class Value {
  static #made = 0;

  data: number;
  grad = 0;
  readonly #id = Value.#made++;
  #operands: readonly Value[] = [];
  #push?: () => void;

  constructor(data: number) {
    this.data = data;
  }

  static #is(thing: unknown): thing is Value {
    return typeof thing === 'object' && thing !== null && #operands in thing;
  }

  static #lift(thing: Value | number): Value {
    return Value.#is(thing) ? thing : new Value(thing);
  }

  #connect(operands: readonly Value[], push: () => void): this {
    this.#operands = operands;
    this.#push = push;
    return this;
  }

  add(other: Value | number): Value {
    const right = Value.#lift(other);
    const out = new Value(this.data + right.data);
    return out.#connect([this, right], () => {
      this.grad += out.grad;
      right.grad += out.grad;
    });
  }

  mul(other: Value | number): Value {
    const right = Value.#lift(other);
    const out = new Value(this.data * right.data);
    return out.#connect([this, right], () => {
      this.grad += out.grad * right.data;
      right.grad += out.grad * this.data;
    });
  }

  pow(exponent: number): Value {
    if (Value.#is(exponent)) throw new TypeError('A Value cannot be an exponent here');
    if (typeof exponent !== 'number') throw new TypeError('The exponent must be a number');
    const out = new Value(this.data ** exponent);
    return out.#connect([this], () => {
      this.grad += out.grad * exponent * this.data ** (exponent - 1);
    });
  }

  div(other: Value | number): Value {
    return this.mul(Value.#lift(other).#reciprocal());
  }

  #reciprocal(): Value {
    const out = new Value(1 / this.data);
    return out.#connect([this], () => {
      this.grad -= out.grad * out.data * out.data;
    });
  }

  exp(): Value {
    const out = new Value(Math.exp(this.data));
    return out.#connect([this], () => {
      this.grad += out.grad * out.data;
    });
  }

  log(): Value {
    const out = new Value(Math.log(this.data));
    return out.#connect([this], () => {
      this.grad += out.grad / this.data;
    });
  }

  neg(): Value {
    const out = new Value(-this.data);
    return out.#connect([this], () => {
      this.grad -= out.grad;
    });
  }

  radd(other: number): Value {
    return this.add(other);
  }

  /** A node is made after its operands: the newest first is an order that works. */
  backward(): void {
    const found = new Set<Value>([this]);
    for (const value of found) for (const operand of value.#operands) found.add(operand);
    this.grad = 1;
    for (const value of [...found].sort((left, right) => right.#id - left.#id)) value.#push?.();
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }
}
