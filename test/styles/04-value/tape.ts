/** What was computed, in the order in which it was computed. */
class Tape {
  private readonly entries: { value: Value; inputs: readonly (readonly [Value, number])[] }[] = [];

  record(value: Value, inputs: readonly (readonly [Value, number])[]): number {
    return this.entries.push({ value, inputs }) - 1;
  }

  /** Plays the tape backward from one entry. Entries that have no part in it carry a zero. */
  rewind(from: number): void {
    const adjoints = new Float64Array(from + 1);
    adjoints[from] = 1;
    for (let index = from; index >= 0; index -= 1) {
      const adjoint = adjoints[index]!;
      const { value, inputs } = this.entries[index]!;
      if (adjoint === 0) continue;
      value.grad += adjoint;
      for (const [input, slope] of inputs) adjoints[input.position]! += slope * adjoint;
    }
  }
}

const tape = new Tape();

export class Value {
  grad = 0;
  readonly position: number;

  constructor(
    readonly data: number,
    inputs: readonly (readonly [Value, number])[] = [],
  ) {
    this.position = tape.record(this, inputs);
  }

  add(other: Value | number): Value {
    const right = asValue(other);
    return new Value(this.data + right.data, [
      [this, 1],
      [right, 1],
    ]);
  }

  mul(other: Value | number): Value {
    const right = asValue(other);
    return new Value(this.data * right.data, [
      [this, right.data],
      [right, this.data],
    ]);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('pow takes a number');
    return new Value(this.data ** exponent, [[this, exponent * this.data ** (exponent - 1)]]);
  }

  div(other: Value | number): Value {
    const right = asValue(other);
    return new Value(this.data / right.data, [
      [this, 1 / right.data],
      [right, -this.data / right.data ** 2],
    ]);
  }

  exp(): Value {
    return new Value(Math.exp(this.data), [[this, Math.exp(this.data)]]);
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
    tape.rewind(this.position);
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }
}

const asValue = (other: Value | number): Value => (typeof other === 'number' ? new Value(other) : other);
