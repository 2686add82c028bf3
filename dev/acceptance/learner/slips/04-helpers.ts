import { Value as Core } from '../engine/value';

export class Value extends Core {
  private unary(data: number, slope: number, op: string): Value {
    const out = new Value(data, [this], op);
    out.backwardStep = () => {
      this.grad += slope * out.grad;
    };
    return out;
  }

  mul(other: Value | number): Value {
    const o = other instanceof Value ? other : new Value(other);
    const out = new Value(this.data * o.data, [this, o], '*');
    out.backwardStep = () => {
      this.grad += o.data * out.grad;
      o.grad += this.data * out.grad;
    };
    return out;
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('not a number');
    return this.unary(this.data ** exponent, exponent * this.data ** (exponent - 1), 'pow');
  }

  div(other: Value | number): Value {
    const o = other instanceof Value ? other : new Value(other);
    const { data: x } = this;
    const { data: y } = o;
    const out = new Value(x / y, [this, o], '/');
    out.backwardStep = () => {
      this.grad += (1 / y) * out.grad;
      o.grad += (-x / (y * y)) * out.grad;
    };
    return out;
  }

  exp(): Value {
    const e = Math.exp(this.data);
    return this.unary(e, e, 'exp');
  }

  log(): Value {
    return this.unary(Math.log(this.data), 1 / this.data, 'log');
  }

  neg(): Value {
    return this.unary(-this.data, -1, 'neg');
  }

  radd(other: number): Value {
    return new Value(other).add(this);
  }
}
