import { Value as Core } from '../engine/value';

type Local = readonly [parent: Core, slope: number];

export class Value extends Core {
  /** The slopes are known at forward time; nothing is computed again on the way back. */
  protected connect(data: number, op: string, ...locals: readonly Local[]): Value {
    const out = this.node(
      data,
      locals.map(([parent]) => parent),
      op,
    );
    out.backwardStep = () => locals.forEach(([parent, slope]) => void (parent.grad += slope * out.grad));
    return out;
  }

  override add(other: Value | number): this {
    const right = this.wrap(other);
    return this.connect(this.data + right.data, '+', [this, 1], [right, 1]) as this;
  }

  mul(other: Value | number): Value {
    const right = this.wrap(other);
    return this.connect(this.data * right.data, '*', [this, right.data], [right, this.data]);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError(`Not a number: ${exponent}`);
    return this.connect(this.data ** exponent, '**', [this, exponent * this.data ** (exponent - 1)]);
  }

  div(other: Value | number): Value {
    const right = this.wrap(other);
    const quotient = this.data / right.data;
    return this.connect(quotient, '/', [this, 1 / right.data], [right, -quotient / right.data]);
  }

  exp(): Value {
    const data = Math.exp(this.data);
    return this.connect(data, 'exp', [this, data]);
  }

  log(): Value {
    return this.connect(Math.log(this.data), 'log', [this, 1 / this.data]);
  }

  neg(): Value {
    return this.connect(-this.data, '-', [this, -1]);
  }

  radd(other: number): Value {
    return this.connect(other + this.data, '+', [this, 1]);
  }
}
