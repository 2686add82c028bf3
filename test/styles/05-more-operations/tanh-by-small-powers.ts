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
    const power = Math.exp(-2 * Math.abs(this.data));
    const out = this.node(Math.sign(this.data) * ((1 - power) / (1 + power)), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += ((4 * power) / (1 + power) ** 2) * out.grad;
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
