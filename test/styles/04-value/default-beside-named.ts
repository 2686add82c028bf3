import { Value as Core } from '../engine/value';

export default class Value extends Core {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('pow takes a number');
    const out = this.node(Math.pow(this.data, exponent), [this], `**${exponent}`);
    out.backwardStep = () => {
      this.grad += exponent * Math.pow(this.data, exponent - 1) * out.grad;
    };
    return out;
  }

  div(other: Value | number): Value {
    return typeof other === 'number' ? this.mul(1 / other) : this.mul(other.pow(-1));
  }

  exp(): Value {
    const out = this.node(Math.exp(this.data), [this], 'exp');
    out.backwardStep = () => {
      this.grad += Math.exp(this.data) * out.grad;
    };
    return out;
  }

  log(): Value {
    const out = this.node(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += out.grad / this.data;
    };
    return out;
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }
}

export { Value };
