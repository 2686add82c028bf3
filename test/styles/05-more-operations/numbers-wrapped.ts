import { Value as Operations } from './04-value';

export class Value extends Operations {
  sub(other: Value | number): Value {
    return this.add(this.wrap(other).neg());
  }

  rsub(other: number): Value {
    return this.wrap(other).sub(this);
  }

  rmul(other: number): Value {
    return this.wrap(other).mul(this);
  }

  rdiv(other: number): Value {
    return this.wrap(other).div(this);
  }

  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
    };
    return out;
  }

  relu(): Value {
    const out = this.node(this.data > 0 ? this.data : 0, [this], 'relu');
    out.backwardStep = () => {
      if (this.data > 0) this.grad += out.grad;
    };
    return out;
  }
}

export interface Value {
  mul(other: Value | number): Value;
  pow(exponent: number): Value;
  div(other: Value | number): Value;
  exp(): Value;
  log(): Value;
  neg(): Value;
  radd(other: number): Value;
}
