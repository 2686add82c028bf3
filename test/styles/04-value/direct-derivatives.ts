import { Value as Core } from '../engine/value';

export class Value extends Core {
  mul(other: Value | number): Value {
    if (typeof other === 'number') {
      const out = new Value(this.data * other, [this], '*', 'scaled');
      out.backwardStep = () => {
        this.grad = this.grad + other * out.grad;
      };
      return out;
    }
    const out = new Value(this.data * other.data, [this, other], '*');
    out.backwardStep = () => {
      this.grad = this.grad + other.data * out.grad;
      other.grad = other.grad + this.data * out.grad;
    };
    return out;
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('pow: the exponent is no number');
    const out = new Value(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }

  div(other: Value | number): Value {
    const divisor = typeof other === 'number' ? new Value(other) : other;
    const out = new Value(this.data / divisor.data, [this, divisor], '/');
    out.backwardStep = () => {
      this.grad += (1 / divisor.data) * out.grad;
      divisor.grad += (-this.data / divisor.data ** 2) * out.grad;
    };
    return out;
  }

  exp(): Value {
    const out = new Value(Math.E ** this.data, [this], 'exp');
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }

  log(): Value {
    const out = new Value(Math.log(this.data), [this], 'log');
    out.backwardStep = () => {
      this.grad += this.data ** -1 * out.grad;
    };
    return out;
  }

  neg(): Value {
    const out = new Value(0 - this.data, [this], 'neg');
    out.backwardStep = () => {
      this.grad -= out.grad;
    };
    return out;
  }

  radd(other: number): Value {
    const out = new Value(other + this.data, [this], '+');
    out.backwardStep = () => {
      this.grad += out.grad;
    };
    return out;
  }
}
