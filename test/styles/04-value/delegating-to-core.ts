import { Value as Core } from '../engine/value';

/** Has a node of the engine instead of being one. */
export class Value {
  private core: Core;

  constructor(data: number) {
    this.core = new Core(data);
  }

  get data(): number {
    return this.core.data;
  }

  get grad(): number {
    return this.core.grad;
  }

  private static around(core: Core): Value {
    const value = new Value(core.data);
    value.core = core;
    return value;
  }

  private static coreOf(other: Value | number): Core {
    return typeof other === 'number' ? new Core(other) : other.core;
  }

  private static computed(data: number, op: string, inputs: [Core, number][]): Value {
    const core = new Core(
      data,
      inputs.map(([input]) => input),
      op,
    );
    core.backwardStep = () =>
      inputs.forEach(([input, slope]) => Object.assign(input, { grad: input.grad + slope * core.grad }));
    return Value.around(core);
  }

  add(other: Value | number): Value {
    return Value.around(this.core.add(Value.coreOf(other)));
  }

  mul(other: Value | number): Value {
    const right = Value.coreOf(other);
    return Value.computed(this.data * right.data, '*', [
      [this.core, right.data],
      [right, this.data],
    ]);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return Value.computed(this.data ** exponent, '**', [[this.core, exponent * this.data ** (exponent - 1)]]);
  }

  div(other: Value | number): Value {
    const { data } = Value.coreOf(other);
    if (typeof other === 'number') return this.mul(1 / data);
    return this.mul(other.pow(-1));
  }

  exp(): Value {
    const data = Math.exp(this.data);
    return Value.computed(data, 'exp', [[this.core, data]]);
  }

  log(): Value {
    return Value.computed(Math.log(this.data), 'log', [[this.core, 1 / this.data]]);
  }

  neg(): Value {
    return Value.computed(-this.data, 'neg', [[this.core, -1]]);
  }

  radd(other: number): Value {
    return Value.around(new Core(other).add(this.core));
  }

  backward(): void {
    this.core.backward();
  }

  toString(): string {
    return `${this.core}`;
  }
}
