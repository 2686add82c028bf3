import { Value as Core } from '../engine/value';

export class Value extends Core {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      accumulate(this, right.data * out.grad);
      accumulate(right, this.data * out.grad);
    };
    return out;
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new Error('exponent must be a number');
    return this.elementwise(
      (x) => x ** exponent,
      (x) => exponent * x ** (exponent - 1),
      'pow',
    );
  }

  div(other: Value | number): Value {
    return this.mul(this.wrap(other).pow(-1));
  }

  exp(): Value {
    return this.elementwise(Math.exp, Math.exp, 'exp');
  }

  log(): Value {
    return this.elementwise(Math.log, (x) => 1 / x, 'log');
  }

  neg(): Value {
    return this.elementwise(
      (x) => -x,
      () => -1,
      'neg',
    );
  }

  radd(other: number): Value {
    return this.elementwise(
      (x) => other + x,
      () => 1,
      'radd',
    );
  }

  private elementwise(forward: (x: number) => number, slope: (x: number) => number, op: string): Value {
    const out = this.node(forward(this.data), [this], op);
    out.backwardStep = () => accumulate(this, slope(this.data) * out.grad);
    return out;
  }
}

function accumulate(value: Core, gradient: number): void {
  value.grad += gradient;
}
