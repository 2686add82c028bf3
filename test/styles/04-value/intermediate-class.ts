import { Value as Core } from '../engine/value';

/** First what has rules of its own … */
class Primitive extends Core {
  mul(other: this | number): this {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = (): void => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }

  pow(exponent: number): this {
    if (typeof exponent !== 'number') throw new TypeError('The exponent is a number');
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = (): void => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }

  exp(): this {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = (): void => {
      this.grad += out.data * out.grad;
    };
    return out;
  }

  log(): this {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = (): void => {
      this.grad += out.grad / this.data;
    };
    return out;
  }
}

/** … then what follows from it. */
export class Value extends Primitive {
  div(other: this | number): this {
    return this.mul(this.wrap(other).pow(-1));
  }

  neg(): this {
    return this.mul(-1);
  }

  radd(other: number): this {
    return this.add(other);
  }
}
