import { Value as Core } from '../engine/value';

/** Four primitives (add, mul, exp, log of the core's shape); the rest is made of them. */
export class Value extends Core {
  declare readonly parents: readonly Value[];

  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      [this.grad, right.grad] =
        this === right
          ? [this.grad + 2 * this.data * out.grad, this.grad + 2 * this.data * out.grad]
          : [this.grad + right.data * out.grad, right.grad + this.data * out.grad];
    };
    return out;
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('pow takes a plain number');
    const out = this.node(this.data ** exponent, [this], '^');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }

  inverse(): Value {
    return this.pow(-1);
  }

  div(other: Value | number): Value {
    return (other instanceof Value ? other : new Value(other)).inverse().mul(this);
  }

  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => void (this.grad += out.data * out.grad);
    return out;
  }

  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => void (this.grad += this.inverse().data * out.grad);
    return out;
  }

  neg(): Value {
    return new Value(0).sub(this);
  }

  sub(other: Value): Value {
    return this.add(other.mul(new Value(-1)));
  }

  radd(other: number): Value {
    return new Value(other).add(this);
  }
}
