const box = <T>(content: T): { content: T } => ({ content });

/** Nothing of a Value changes but the content of its box. */
export class Value {
  readonly data: number;
  readonly #grad = box(0);
  readonly #inputs: readonly (readonly [Value, number])[];

  constructor(data: number, inputs: readonly (readonly [Value, number])[] = []) {
    this.data = data;
    this.#inputs = Object.freeze(inputs.map((input) => Object.freeze(input)));
    Object.freeze(this);
  }

  get grad(): number {
    return this.#grad.content;
  }

  add(other: Value | number): Value {
    const right = toValue(other);
    return new Value(this.data + right.data, [
      [this, 1],
      [right, 1],
    ]);
  }

  mul(other: Value | number): Value {
    const right = toValue(other);
    return new Value(this.data * right.data, [
      [this, right.data],
      [right, this.data],
    ]);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return new Value(this.data ** exponent, [[this, exponent * this.data ** (exponent - 1)]]);
  }

  div(other: Value | number): Value {
    return this.mul(toValue(other).pow(-1));
  }

  exp(): Value {
    const data = Math.exp(this.data);
    return new Value(data, [[this, data]]);
  }

  log(): Value {
    return new Value(Math.log(this.data), [[this, 1 / this.data]]);
  }

  neg(): Value {
    return new Value(-this.data, [[this, -1]]);
  }

  radd(other: number): Value {
    return new Value(other + this.data, [[this, 1]]);
  }

  backward(): void {
    const topological = (values: readonly Value[], value: Value): readonly Value[] =>
      values.includes(value) ? values : [...value.#inputs.map(([input]) => input).reduce(topological, values), value];
    this.#grad.content = 1;
    for (const value of topological([], this).toReversed())
      for (const [input, slope] of value.#inputs) input.#grad.content += slope * value.grad;
  }
}

const toValue = (other: Value | number): Value => (typeof other === 'number' ? new Value(other) : other);
Object.freeze(Value.prototype);
