/** A node passes its gradient on once all that use it have passed theirs to it. */
export class Value {
  grad = 0;
  private pending = 0;
  private readonly inputs: Value[];
  private readonly slopes: number[];

  constructor(
    public data: number,
    inputs: Value[] = [],
    slopes: number[] = [],
  ) {
    this.inputs = inputs;
    this.slopes = slopes;
  }

  private static coerce = (other: Value | number): Value => (typeof other === 'number' ? new Value(other) : other);

  add(other: Value | number): Value {
    const o = Value.coerce(other);
    return new Value(this.data + o.data, [this, o], [1, 1]);
  }

  mul(other: Value | number): Value {
    const o = Value.coerce(other);
    return new Value(this.data * o.data, [this, o], [o.data, this.data]);
  }

  pow(k: number): Value {
    if (typeof k !== 'number') throw new TypeError('Expected a number');
    return new Value(this.data ** k, [this], [k * this.data ** (k - 1)]);
  }

  div(other: Value | number): Value {
    return this.mul(Value.coerce(other).pow(-1));
  }

  exp(): Value {
    return new Value(Math.exp(this.data), [this], [Math.exp(this.data)]);
  }

  log(): Value {
    return new Value(Math.log(this.data), [this], [1 / this.data]);
  }

  neg(): Value {
    return new Value(-this.data, [this], [-1]);
  }

  radd(other: number): Value {
    return Value.coerce(other).add(this);
  }

  backward(): void {
    this.count();
    this.pending = 1;
    this.receive(1);
  }

  /** Counts, below this node, how often each is used. */
  private count(): void {
    for (const input of this.inputs) {
      input.pending += 1;
      if (input.pending === 1) input.count();
    }
  }

  private receive(gradient: number): void {
    this.grad += gradient;
    this.pending -= 1;
    if (this.pending > 0) return;
    this.inputs.forEach((input, index) => {
      input.receive(this.slopes[index]! * this.grad);
    });
  }
}
