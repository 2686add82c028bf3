/** Every result carries its derivatives by all that it was computed from; the way back only writes them down. */
export class Value {
  grad = 0;
  private readonly derivatives: ReadonlyMap<Value, number>;

  constructor(
    public readonly data: number,
    ...inputs: readonly [Value, slope: number][]
  ) {
    const derivatives = new Map<Value, number>([[this, 1]]);
    for (const [input, slope] of inputs) {
      for (const [value, derivative] of input.derivatives) {
        derivatives.set(value, (derivatives.get(value) ?? 0) + slope * derivative);
      }
    }
    this.derivatives = derivatives;
  }

  add(other: Value | number): Value {
    const right = other instanceof Value ? other : new Value(other);
    return new Value(this.data + right.data, [this, 1], [right, 1]);
  }

  mul(other: Value | number): Value {
    const right = other instanceof Value ? other : new Value(other);
    return new Value(this.data * right.data, [this, right.data], [right, this.data]);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return new Value(this.data ** exponent, [this, exponent * this.data ** (exponent - 1)]);
  }

  div(other: Value | number): Value {
    const right = other instanceof Value ? other : new Value(other);
    return new Value(this.data / right.data, [this, 1 / right.data], [right, -this.data / right.data ** 2]);
  }

  exp(): Value {
    return new Value(Math.exp(this.data), [this, Math.exp(this.data)]);
  }

  log(): Value {
    return new Value(Math.log(this.data), [this, 1 / this.data]);
  }

  neg(): Value {
    return new Value(-this.data, [this, -1]);
  }

  radd(other: number): Value {
    return new Value(other + this.data, [this, 1]);
  }

  backward(): void {
    for (const [value, derivative] of this.derivatives) value.grad += derivative;
  }
}
